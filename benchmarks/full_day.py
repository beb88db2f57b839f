"""The whole app for benchmarks/slider.py, with the plan of BPA_BENCHMARK_PLAN already open."""

import os
import runpy
import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from bpa_core.plan_file.read_write import read_plan  # noqa: E402
from bpa_ui.session import tab_plan  # noqa: E402

if tab_plan.KEY not in st.session_state:
    plan = read_plan(Path(os.environ["BPA_BENCHMARK_PLAN"]).read_bytes())
    st.session_state[tab_plan.KEY] = tab_plan.Tab(plan)
runpy.run_path(str(ROOT / "bpa_ui" / "shell" / "main.py"), run_name="__main__")
