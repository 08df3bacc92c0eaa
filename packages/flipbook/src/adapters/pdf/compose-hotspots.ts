/** For a lazy import: the writing of hotspots alone. The whole module, asked for by `import()`, would bring articles too. */
export { composeHotspots } from '@e-bulletin/issue/guided.js';
