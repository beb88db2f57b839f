"""The image, compose and Kubernetes files promise what the README says of them."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import yaml

from tests.browser.server import ROOT

DEPLOY = ROOT / "deploy"


def _kubernetes() -> dict[str, dict[str, Any]]:
    text = (DEPLOY / "kubernetes" / "bpa-klokka.yaml").read_text(encoding="utf-8")
    return {one["kind"]: one for one in yaml.safe_load_all(text)}


def test_the_image_runs_without_root_and_holds_only_the_app() -> None:
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    assert "USER 10001" in lines
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert ignored[0] == "*"
    copied = {line.split()[1] for line in lines if line.startswith("COPY ") and not line.startswith("COPY --from")}
    assert copied == {line[1:] for line in ignored if line.startswith("!")}
    assert all((ROOT / name).exists() for name in copied)


def test_a_release_without_digests_is_refused(tmp_path: Path) -> None:
    """None is written here: no registry could be asked where this was made."""
    shutil.copytree(DEPLOY, tmp_path / "deploy")
    check = ["sh", str(tmp_path / "deploy" / "check_digests.sh")]
    found = subprocess.run(check, capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert found.stderr.splitlines() == [
        "without digest: debian:bookworm-slim",
        "without digest: python:3.11-slim",
    ]
    docker = tmp_path / "docker"
    docker.write_text("#!/bin/sh\necho sha256:" + 64 * "a")
    docker.chmod(0o755)
    path = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run([*check, "--write"], env=path, check=True)
    assert subprocess.run(check, check=False).returncode == 0
    text = (tmp_path / "deploy" / "Containerfile").read_text()
    assert text.count("FROM python:3.11-slim@sha256:aaa") == 2


def test_compose_gives_the_app_no_disk_no_rights_and_no_way_out() -> None:
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    for service in compose["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["user"] in ("10001", "www-data")
    app = compose["services"]["app"]
    assert app["networks"] == ["inside"]
    assert compose["networks"]["inside"] == {"internal": True}
    assert "volumes" not in app
    assert app["environment"]["STREAMLIT_SERVER_COOKIE_SECRET"].startswith("${COOKIE_SECRET:?")


def test_kubernetes_has_affinity_probes_autoscaling_and_a_read_only_root() -> None:
    files = _kubernetes()
    assert set(files) == {
        "Deployment",
        "Service",
        "Ingress",
        "PodDisruptionBudget",
        "HorizontalPodAutoscaler",
        "NetworkPolicy",
    }
    pod = files["Deployment"]["spec"]["template"]["spec"]
    container = pod["containers"][0]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    assert {"startupProbe", "readinessProbe", "livenessProbe"} <= set(container)
    assert files["Ingress"]["metadata"]["annotations"]["nginx.ingress.kubernetes.io/affinity"] == "cookie"
    policy = files["NetworkPolicy"]["spec"]
    assert policy["policyTypes"] == ["Ingress", "Egress"]
    assert policy["egress"] == []
    assert policy["podSelector"]["matchLabels"] == files["Deployment"]["spec"]["selector"]["matchLabels"]
    assert files["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]["name"] == files["Deployment"]["metadata"]["name"]
