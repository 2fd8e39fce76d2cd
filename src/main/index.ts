import { registerScheme } from './appProtocol';
import { guardAllContents } from './guardContents';
import { prepareRuntime } from './runtime';
import { startApplication } from './startApplication';

prepareRuntime();
registerScheme();
guardAllContents();
startApplication();
