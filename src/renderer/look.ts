import '../ui/css/index.css';
import './css/index.css';
import './fonts';

// The look of each block on the canvas stands beside the block.
import.meta.glob('../blocks/*/*.canvas.css', { eager: true });
