@echo off
rem Starts the small server with the Python of this computer.
cd /d "%~dp0"
where py >nul 2>nul && (py -3 start.py & goto end)
where python >nul 2>nul && (python start.py & goto end)
echo There is no Python on this computer.
echo Get it from the Microsoft Store, free of charge, and open this file again.
echo You can read everything without it: open site\index.html.
:end
pause
