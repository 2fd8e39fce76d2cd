import { FigureView } from './FigureView';
/** Draws it on the canvas. */
export const FigureNode = { name: 'figure', view: (node, ports) => new FigureView(node, ports) };
