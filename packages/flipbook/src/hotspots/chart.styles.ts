/** A chart in its dialog. Series differ by lightness and dashes too, never by hue alone. */
import { css } from 'lit';

export const chartStyles = css`
  .chart-view {
    --_series-1: var(--_accent);
    --_series-2: #b4541a;
    --_series-3: #5b7a1f;
    --_series-4: #7a3b86;
    --_series-5: #8a6d00;
    --_series-0: #4a4740;
  }

  :host([theme='dark']) .chart-view {
    --_series-2: #ffb98a;
    --_series-3: #c3dd8a;
    --_series-4: #e0b0ea;
    --_series-5: #f0d466;
    --_series-0: #cfc8bb;
  }

  .unit,
  .scale,
  .from {
    margin: 0 0 12px;
    color: var(--_ink-soft);
    font-size: var(--_small);
  }

  .scale {
    text-align: end;
  }

  .group {
    margin-bottom: 12px;
  }

  .group-name {
    margin: 12px 0 0;
    font-weight: 700;
  }

  .chart-view .bar-name {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    line-height: 1.5;
  }

  .chart-bar {
    display: block;
    width: 100%;
    height: 20px;
    border-radius: 6px;
  }

  .track {
    fill: var(--_hairline);
  }

  .zero,
  .grid {
    stroke: var(--_ink-soft);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }

  .grid {
    stroke: var(--_hairline);
  }

  .series-0 {
    fill: var(--_series-0);
  }
  .series-1 {
    fill: var(--_series-1);
  }
  .series-2 {
    fill: var(--_series-2);
  }
  .series-3 {
    fill: var(--_series-3);
  }
  .series-4 {
    fill: var(--_series-4);
  }
  .series-5 {
    fill: var(--_series-5);
  }

  [class^='line-'] {
    fill: none;
    stroke-width: 4;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .line-0 {
    stroke: var(--_series-0);
    stroke-dasharray: 2 6;
  }
  .line-1 {
    stroke: var(--_series-1);
  }
  .line-2 {
    stroke: var(--_series-2);
    stroke-dasharray: 12 6;
  }
  .line-3 {
    stroke: var(--_series-3);
    stroke-dasharray: 4 4;
  }
  .line-4 {
    stroke: var(--_series-4);
    stroke-dasharray: 16 4 4 4;
  }
  .line-5 {
    stroke: var(--_series-5);
    stroke-dasharray: 8 3;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }

  .legend svg {
    width: 32px;
    height: 10px;
    margin-inline-end: 8px;
  }

  .plot {
    position: relative;
    height: 260px;
    margin: 0 24px 48px 56px;
  }

  .area-of-lines,
  .area-of-lines svg {
    width: 100%;
    height: 100%;
    overflow: visible;
  }

  .tick {
    position: absolute;
    right: calc(100% + 8px);
    transform: translateY(-50%);
    font-size: var(--_small);
    line-height: 1.35;
  }

  .below {
    position: absolute;
    top: calc(100% + 8px);
    left: var(--_at);
    transform: translateX(-50%);
    font-size: var(--_small);
    line-height: 1.35;
    white-space: nowrap;
  }

  .chart-view .wide {
    margin: 12px 0;
    overflow-x: auto;
  }

  .chart-view .wide table {
    width: 100%;
    border-collapse: collapse;
  }

  .chart-view .wide th,
  .chart-view .wide td {
    padding: 8px;
    border-bottom: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
  }

  .chart-view .wide .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .chart-bar rect,
    [class^='line-'] {
      forced-color-adjust: none;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    [class^='series-'] {
      fill: CanvasText;
    }
    [class^='line-'] {
      stroke: CanvasText;
    }
  }
`;
