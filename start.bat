@echo off
rem Double-click: installs the first time, then starts BPA-klokka in the browser. Needs the net only the first time.
cd /d "%~dp0"
if not exist .venv\Scripts\uvicorn.exe (
  py -m venv .venv || (echo Python mangler. Hent det fra python.org, og prov igjen. & pause & exit /b 1)
  .venv\Scripts\python -m pip install -r requirements.txt || (echo Nedlastingen stoppet. Se etter at nettet virker, og prov igjen. & pause & exit /b 1)
)
start "" http://localhost:8501
.venv\Scripts\uvicorn app:app --port 8501
pause
