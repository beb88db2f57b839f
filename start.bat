@echo off
rem Double-click: installs the first time, then starts BPA-klokka in the browser. Needs the net only the first time.
chcp 65001 >nul
cd /d "%~dp0"
if exist .venv\Scripts\uvicorn.exe goto start
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" || goto nopython
py -3 -m venv .venv || goto nopython
.venv\Scripts\python -m pip install -r requirements.txt || goto nonet

:start
rem The browser opens when the server answers.
start "" /b .venv\Scripts\python -m bpa_ui.web.open_when_up
.venv\Scripts\uvicorn app:app --port 8501
pause
exit /b

:nopython
echo Du trenger Python 3.11 eller nyere. Hent det fra python.org, og prøv igjen.
pause
exit /b 1

:nonet
echo Nedlastingen stoppet. Se etter at nettet virker, og prøv igjen.
pause
exit /b 1
