/** The first chunk: `<e-bulletin>` itself; its children follow as chunks of their own. */
import '../define-all.js';
