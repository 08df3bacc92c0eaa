/** Styles of one element, value by value. That a strict policy lets them through: apps/consumers/test/bundlers.test.ts. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { html, render } from 'lit';
import { styleMap, type StyleValues } from '../../src/style-map.js';

describe('styleMap', () => {
  const place = document.body.appendChild(document.createElement('div'));
  const draw = (values: StyleValues): CSSStyleDeclaration => {
    render(html`<p style=${styleMap(values)}></p>`, place);
    return (place.firstElementChild as HTMLElement).style;
  };
  afterEach(() => render(html``, place));

  it('sets, changes and takes away properties, custom ones too', () => {
    const style = draw({ 'padding-top': '40%', '--_x': '1' });
    expect(style.cssText).to.equal('padding-top: 40%; --_x: 1;');
    draw({ '--_x': '2', width: '3px' });
    expect(style.cssText).to.equal('--_x: 2; width: 3px;');
  });

  it('leaves alone what others set on the element', () => {
    const style = draw({ width: '3px' });
    style.setProperty('color', 'red');
    draw({});
    expect(style.cssText).to.equal('color: red;');
  });

  it('writes nothing that a portal adds to every object', () => {
    const everyObject = Object.prototype as { color?: string };
    everyObject.color = 'red';
    const style = draw({ width: '3px' });
    delete everyObject.color;
    expect(style.cssText).to.equal('width: 3px;');
  });
});
