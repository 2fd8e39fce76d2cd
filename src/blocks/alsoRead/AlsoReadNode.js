import { AlsoReadView } from './AlsoReadView';
/** Draws it on the canvas. */
export const AlsoReadNode = { name: 'alsoRead', view: (node, ports) => new AlsoReadView(node, ports) };
