/**
 * A chart in its dialog. Series differ by dashes too and bars have names, so that nothing hangs on hue. Each colour is at least
 * 3:1 on every ground there is, light or dark, which no rule has to know.
 */
import { css } from 'lit';

export const chartStyles = css`
  .series-0 {
    color: var(--_ink-soft);
    stroke-dasharray: 2 6;
  }
  .series-1 {
    color: var(--_accent);
  }
  .series-2 {
    color: #b4541a;
    stroke-dasharray: 12 6;
  }
  .series-3 {
    color: #5b7a1f;
    stroke-dasharray: 4 4;
  }
  .series-4 {
    color: #9a55a8;
    stroke-dasharray: 16 4 4 4;
  }
  .series-5 {
    color: #8a6d00;
    stroke-dasharray: 8 3;
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
    border: 1px solid var(--_ink-soft);
    border-radius: 6px;
    background: var(--_wash);
  }

  .zero,
  .grid {
    stroke: var(--_ink-soft);
    vector-effect: non-scaling-stroke;
  }

  .grid {
    stroke-opacity: 0.6;
  }

  .chart-bar rect {
    fill: currentColor;
  }

  .curve {
    fill: none;
    stroke: currentColor;
    stroke-width: 4;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
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

  .plot svg {
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

  .chart-view table {
    width: 100%;
    border-collapse: collapse;
  }

  .chart-view th,
  .chart-view td {
    padding: 8px;
    border-bottom: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
  }

  .chart-view .amount {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    [class*='series-'] {
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
`;
