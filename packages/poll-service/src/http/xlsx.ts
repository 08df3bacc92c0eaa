/**
 * A workbook as Excel and LibreOffice read it (ECMA-376, transitional): sheets of text and whole numbers, written by hand
 * because that is five small parts in a ZIP. Text is stored as text and marked as such, so that no cell is ever a formula.
 */
import { strToU8, zipSync } from 'fflate';
import type { Cell } from './export.js';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** On paper all columns of a row stand on one page, held across. */
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const A4 = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
/** The heads stay in sight while rows pass below them. */
const VIEW =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A sheet's name may not hold these, nor be longer than 31. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
/** Longest text of a cell. */
const LONGEST = 32_767;

/** Columns, in letters. */
const NARROWEST = 8;
const WIDEST = 60;
/** Letters of the widest column that stand in a line, where its words break; points that a line is high, and that a row may be. */
const IN_LINE = 52;
const LINE = 14.5;
const HIGHEST = 409;

/** What is longer than its column goes on below, on the screen and on paper. */
const WRAP = '<alignment vertical="top" wrapText="1"/>';
/** Styles: numbers, which keep off the text of the next column, bold for the first row; both say "this is text" to who edits the cell. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf applyAlignment="1"><alignment horizontal="right" vertical="top" indent="1"/></xf><xf fontId="1" applyFont="1" quotePrefix="1" applyAlignment="1">${WRAP}</xf><xf quotePrefix="1" applyAlignment="1">${WRAP}</xf></cellXfs></styleSheet>`;

export function xlsx(sheets: readonly Sheet[]): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets
        .map(
          (_, i) =>
            `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${sheets
        .map(
          (sheet, i) =>
            `<sheet name="${escape(nameOf(sheet))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets><definedNames>${sheets.map(headOf).join('')}</definedNames></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(STYLES),
  };
  sheets.forEach(({ rows }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `${HEAD}<worksheet xmlns="${MAIN}">${FIT}${VIEW}${widthsOf(rows)}<sheetData>${rows.map(rowOf).join('')}</sheetData>${A4}</worksheet>`,
    );
  });
  // A fixed day: the file says nothing of when it was made.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

function nameOf({ name }: Sheet): string {
  return name.replace(NOT_IN_NAMES, ' ').slice(0, 31);
}

/** The first row stands on top of every page that is printed. */
function headOf(sheet: Sheet, i: number): string {
  const name = nameOf(sheet).replace(/'/g, "''");
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escape(`'${name}'!$1:$1`)}</definedName>`;
}

/** In letters: as wide as its longest text, and no wider than is read at a glance. */
function widthsOf(rows: readonly (readonly Cell[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      const { length } = String(cell ?? '');
      widths[i] = Math.min(WIDEST, Math.max(widths[i] ?? NARROWEST, length + 2));
    });
  }
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length ? `<cols>${columns.join('')}</cols>` : '';
}

function rowOf(cells: readonly Cell[], row: number): string {
  const text = cells
    .map((cell, column) => {
      const at = `${columnName(column)}${row + 1}`;
      if (cell === null || cell === '') return '';
      if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
      return `<c r="${at}" s="${row === 0 ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${escape(cell.slice(0, LONGEST))}</t></is></c>`;
    })
    .join('');
  return `<row r="${row + 1}"${heightOf(cells)}>${text}</row>`;
}

/** Of a row whose texts are longer than a line: LibreOffice lets rows grow only in the sheet that it shows first. */
function heightOf(cells: readonly Cell[]): string {
  const lines = cells.map((cell) =>
    String(cell ?? '')
      .split('\n')
      .reduce(
        (all, { length }) => all + (length > WIDEST - 2 ? Math.ceil(length / IN_LINE) : 1),
        0,
      ),
  );
  const most = Math.max(1, ...lines);
  return most > 1 ? ` ht="${Math.min(HIGHEST, most * LINE)}" customHeight="1"` : '';
}

/** A, B, … Z, AA, AB, … */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** XML 1.0 has no place for most control characters, nor for half a pair. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
