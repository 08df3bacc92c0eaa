/** What Controls do not show on a docs page: methods, events, slots and parts of an element, as tables from the custom-elements manifests. */
import audioReader from '@e-bulletin/audio-reader/custom-elements.json';
import bulletin from '@e-bulletin/bulletin/custom-elements.json';
import flipbook from '@e-bulletin/flipbook/custom-elements.json';
import poll from '@e-bulletin/poll/custom-elements.json';
import qrShare from '@e-bulletin/qr-share/custom-elements.json';

interface Row {
  readonly name: string;
  readonly description?: string;
}

interface Element {
  readonly tagName?: string;
  readonly members?: readonly (Row & {
    readonly kind: string;
    readonly parameters?: readonly Row[];
  })[];
  readonly events?: readonly Row[];
  readonly slots?: readonly Row[];
  readonly cssParts?: readonly Row[];
}

export const manifests = [bulletin, flipbook, audioReader, poll, qrShare] as const;

/** Markdown; empty for what is no element of ours. */
export function tablesOf(tag: unknown): string {
  const element = manifests
    .flatMap(({ modules }): readonly Element[] =>
      modules.flatMap(({ declarations }): readonly Element[] => declarations),
    )
    .find(({ tagName }) => tagName === tag);
  if (!element) return '';
  const methods = (element.members ?? [])
    .filter(({ kind, description }) => kind === 'method' && description)
    .map((one) => ({
      ...one,
      name: `${one.name}(${(one.parameters ?? []).map(({ name }) => name).join(', ')})`,
    }));
  return [
    table('Methods', methods),
    table('Events', element.events),
    table(
      'Slots',
      element.slots?.map((slot) => ({ ...slot, name: slot.name || '(default)' })),
    ),
    table('Parts', element.cssParts),
  ].join('');
}

function table(head: string, rows: readonly Row[] = []): string {
  if (rows.length === 0) return '';
  const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
  const lines = rows.map(
    ({ name, description = '' }) => `| \`${cell(name)}\` | ${cell(description)} |`,
  );
  return `\n\n## ${head}\n\n| Name | Description |\n| --- | --- |\n${lines.join('\n')}\n`;
}
