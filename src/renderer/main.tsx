import '../ui/css/index.css';
import './css/index.css';
import './fonts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createShell } from './shell';

// The look of each block on the canvas stands beside the block.
import.meta.glob('../blocks/*/*.canvas.css', { eager: true });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');
createRoot(root).render(
  <StrictMode>
    <App shell={createShell()} />
  </StrictMode>,
);
