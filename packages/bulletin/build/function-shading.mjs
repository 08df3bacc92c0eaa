/**
 * What pdf.js 5.6.205 cannot draw, and leaves hot pink: colours that are a function of the place (shading type 1, ISO 32000-1
 * 8.7.4.5.2). Chromium writes every gradient so, and many an office makes its PDF with it. pdf.js has it from 5.7 on
 * (mozilla/pdf.js#21012); `vendor.mjs` puts this beside its other shadings.
 */

/**
 * Runs in the worker. The colours of a grid of places become a mesh, which pdf.js can draw.
 *
 * @param {any} ColorSpaceUtils pdf.js's own, as are the other arguments
 */
export function functionShading(
  ColorSpaceUtils,
  MeshShading,
  dict,
  xref,
  resources,
  pdfFunctionFactory,
  globalColorSpaceCache,
  localColorSpaceCache,
) {
  /** Colours along each side: a hard edge in a gradient is soft over a 96th of it. */
  const steps = 96;
  /** pdf.js's name for a mesh of rows. */
  const rows = 2;
  const space = ColorSpaceUtils.parse({
    cs: dict.getRaw('CS') || dict.getRaw('ColorSpace'),
    xref,
    resources,
    pdfFunctionFactory,
    globalColorSpaceCache,
    localColorSpaceCache,
  });
  const colourOf = pdfFunctionFactory.create(dict.getRaw('Function'), true);
  const [left, right, bottom, top] = dict.getArray('Domain') ?? [0, 1, 0, 1];
  const [a, b, c, d, e, f] = dict.getArray('Matrix') ?? [1, 0, 0, 1, 0, 0];
  const place = new Float32Array(2);
  const colour = new Float32Array(Math.max(4, space.numComps));
  const mesh = Object.create(MeshShading.prototype);
  Object.assign(mesh, {
    shadingType: dict.get('ShadingType'),
    bbox: dict.getArray('BBox') ?? null,
    background: dict.has('Background') ? space.getRgb(dict.get('Background'), 0) : null,
    coords: [],
    colors: [],
  });
  for (let row = 0; row <= steps; row++) {
    for (let column = 0; column <= steps; column++) {
      const x = (place[0] = left + ((right - left) * column) / steps);
      const y = (place[1] = bottom + ((top - bottom) * row) / steps);
      colourOf(place, 0, colour, 0);
      mesh.coords.push([a * x + c * y + e, b * x + d * y + f]);
      mesh.colors.push(space.getRgb(colour, 0));
    }
  }
  const order = mesh.coords.map((_, index) => index);
  mesh.figures = [{ type: rows, coords: order, colors: order, verticesPerRow: steps + 1 }];
  mesh._updateBounds();
  mesh._packData();
  return mesh;
}
