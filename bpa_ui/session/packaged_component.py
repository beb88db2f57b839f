"""A component of our own, its script served as a file: a content security policy without blob: allows it."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest


def packaged(full_name: str, folder: Path, script: str, css: str | None = None) -> Any:
    """What mounts it. `full_name` is «project.name»; `script` and `css` lie in static/ of the folder."""
    # A folder is told to each runtime once.
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(full_name) is None:
        project, name = full_name.split(".")
        manifest = ComponentManifest(project, "1", [ComponentConfig(name, "static")])
        manager.register_from_manifest(manifest, folder)
    return _renderer(full_name, script, css)


def as_bytes(data: Mapping[str, Any]) -> bytes:
    """What a script is told, for `data`: Streamlit looks through anything but bytes for tables, at every change."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def _renderer(full_name: str, script: str, css: str | None) -> Any:
    return st.components.v2.component(full_name, js=script, css=css, isolate_styles=False)
