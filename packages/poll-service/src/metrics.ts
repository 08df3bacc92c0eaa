/** Counters and gauges in the text format of Prometheus. Nothing in them tells one request from another. */

export class Metrics {
  readonly #counters = new Map<string, Map<string, number>>();
  readonly #gauges = new Map<string, () => number>();

  count(name: string, kind: string): void {
    const kinds = this.#counters.get(name) ?? new Map<string, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    this.#counters.set(name, kinds);
  }

  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read);
  }

  set(name: string, value: number): void {
    this.#gauges.set(name, () => value);
  }

  /** https://prometheus.io/docs/instrumenting/exposition_formats/ */
  text(): string {
    const lines: string[] = [];
    for (const [name, kinds] of this.#counters) {
      lines.push(`# TYPE e_bulletin_polls_${name}_total counter`);
      for (const [kind, n] of kinds) {
        lines.push(`e_bulletin_polls_${name}_total{kind="${kind}"} ${n}`);
      }
    }
    for (const [name, read] of this.#gauges) {
      lines.push(`# TYPE e_bulletin_polls_${name} gauge`, `e_bulletin_polls_${name} ${read()}`);
    }
    return `${lines.join('\n')}\n`;
  }
}
