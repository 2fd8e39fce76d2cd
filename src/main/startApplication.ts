import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import { dataFolder } from '../desk/dataFolder';
import { type Application, createApplication } from './application';
import { serveApp } from './appProtocol';
import { readEarlySettings } from './earlySettings';
import { guardSession } from './guardContents';
import { serveCalls } from './ipc';
import { quitAfterWindows, stayOpen } from './quitting';
import { argumentsOf, stopDictionaries } from './runtime';
import { storyArguments } from './storyArguments';
import { closeDesk } from './theDesk';

/** Settings and drafts lie where the other shells look for them; the browser's own files below, apart. */
function takeFolders(): string {
  const home = dataFolder();
  mkdirSync(home, { recursive: true });
  app.setPath('userData', home);
  app.setPath('sessionData', join(home, 'browser'));
  return home;
}

function openAtStart(application: Application, paths: readonly string[]): void {
  if (paths.length === 0) application.windows.open(null);
  else void application.openPaths(paths);
}

/** macOS names files by events, which may come before anything is ready. */
function listenForFiles(whenReady: Promise<Application>): string[] {
  const early: string[] = [];
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (!app.isReady()) early.push(path);
    else void whenReady.then((application) => application.openPaths([path]));
  });
  app.on('second-instance', (_, argv, folder) => {
    void whenReady.then((application) => openAtStart(application, storyArguments(argumentsOf(argv), folder)));
  });
  return early;
}

function listenForEnd(whenReady: Promise<Application>): void {
  let closed = false;
  quitAfterWindows();
  app.on('activate', () => {
    stayOpen();
    void whenReady.then(({ windows }) => windows.all().length === 0 && windows.open(null));
  });
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void closeDesk().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** Starts the application, or hands what was asked for to the one that runs already with this data folder. */
export function startApplication(): void {
  const home = takeFolders();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const early = readEarlySettings(home);
  nativeTheme.themeSource = early.theme;
  const whenReady = app.whenReady().then(() => {
    stopDictionaries(session.defaultSession);
    guardSession(session.defaultSession);
    const application = createApplication(home, early.windowBounds);
    serveApp(application.desk);
    serveCalls(application.answers);
    return application;
  });
  const named = listenForFiles(whenReady);
  listenForEnd(whenReady);
  void whenReady.then((application) => {
    openAtStart(application, [...named, ...storyArguments(argumentsOf(process.argv), process.cwd())]);
    application.showMenu();
  });
}
