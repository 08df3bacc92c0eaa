/** The doctor on what a screen reader and a contents list need: tags, descriptions, captions, outline, title, language. */
import { type ArticleBlock } from '../model/article.js';
import { type InspectInput } from '../model/contracts.js';
import { type Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import { type Tag, type TagLeaf } from '../model/source.js';

const isTag = (node: Tag | TagLeaf): node is Tag => 'role' in node;

/** Figures without a description; one that only holds other figures is a frame. */
function bareFigures(tag: Tag): number {
  const inner = tag.children.filter(isTag);
  const frame = inner.some((child) => child.role === 'Figure' || child.role === 'Caption');
  const own = tag.role === 'Figure' && !frame && !tag.alt ? 1 : 0;
  return inner.reduce((sum, child) => sum + bareFigures(child), own);
}

function tags({ source }: InspectInput): Finding[] {
  const textual = source.pages.filter((page) => page.runs.length > 0);
  const bare = textual.filter((page) => !page.tags);
  if (textual.length === 0) return [];
  if (bare.length === textual.length) {
    return [
      {
        code: 'tags.none',
        severity: 'warning',
        message: say(
          'PDF không có thẻ cấu trúc: thứ tự đọc và tiêu đề phải đoán theo cách trình bày.',
          'The PDF has no tags: reading order and headings are guessed from the layout.',
        ),
        remedy: say(
          'Khi xuất từ Word: Tùy chọn, chọn "Thẻ cấu trúc tài liệu cho trợ năng". Từ InDesign: chọn "Create Tagged PDF". Hoặc gửi kèm tệp Word bằng --docx.',
          'In Word: Options, "Document structure tags for accessibility". In InDesign: "Create Tagged PDF". Or give the Word file with --docx.',
        ),
      },
    ];
  }
  return bare.length === 0
    ? []
    : [
        {
          code: 'tags.partial',
          severity: 'info',
          message: say('Một số trang không có thẻ cấu trúc.', 'Some pages have no tags.'),
          remedy: say(
            'Thứ tự đọc của các trang này được đoán; nên đọc lại.',
            'The reading order of these pages is guessed; read them again.',
          ),
          pages: bare.map(({ number }) => number),
        },
      ];
}

function alts({ source }: InspectInput): Finding[] {
  const found = source.pages.flatMap(({ number, tags: root }) => {
    const count = root ? bareFigures(root) : 0;
    return count > 0 ? [{ number, count }] : [];
  });
  if (found.length === 0) return [];
  const count = found.reduce((sum, one) => sum + one.count, 0);
  return [
    {
      code: 'alt.missing',
      severity: 'warning',
      message: say(
        `${count} hình không có lời mô tả cho người không nhìn thấy.`,
        `${count} ${count === 1 ? 'figure has' : 'figures have'} no description for those who cannot see.`,
      ),
      remedy: say(
        'Trong Word: bấm phải vào hình, "Sửa văn bản thay thế". Hoặc ghi vào "alts" của bài trong tệp .ban-tin.json.',
        'In Word: right-click the picture, "Edit Alt Text". Or write it under "alts" of the article in the .ban-tin.json file.',
      ),
      pages: found.map(({ number }) => number),
    },
  ];
}

function bareImages(blocks: readonly ArticleBlock[]): number[] {
  return blocks.flatMap((block, i) => {
    if (block.role !== 'image') return bareImages(block.children ?? []);
    const captioned = blocks[i + 1]?.role === 'caption' || blocks[i - 1]?.role === 'caption';
    return captioned ? [] : block.places.slice(0, 1).map(({ page }) => page);
  });
}

function captions({ derivation }: InspectInput): Finding[] {
  const pages = (derivation?.articles ?? []).flatMap(({ blocks }) => bareImages(blocks));
  if (pages.length === 0) return [];
  return [
    {
      code: 'caption.missing',
      severity: 'info',
      message: say(
        `${pages.length} ảnh trong bài không có chú thích.`,
        `${pages.length} ${pages.length === 1 ? 'picture in an article has' : 'pictures in articles have'} no caption.`,
      ),
      remedy: say(
        'Thêm một dòng dưới ảnh: ai, ở đâu, ngày nào, ai chụp.',
        'Add a line below the picture: who, where, when, by whom.',
      ),
      pages: [...new Set(pages)].sort((a, b) => a - b),
    },
  ];
}

/** Shorter documents need no outline. */
const OUTLINE_PAGES = 8;

function facts({ source }: InspectInput): Finding[] {
  const { outline, metadata, pages } = source;
  const findings: Finding[] = [];
  if (outline.length === 0 && pages.length >= OUTLINE_PAGES) {
    findings.push({
      code: 'outline.none',
      severity: 'info',
      message: say('PDF không có mục lục (bookmark).', 'The PDF has no outline (bookmarks).'),
      remedy: say(
        'Khi xuất từ Word: Tùy chọn, "Tạo thẻ đánh dấu bằng Đầu đề". Tên bài và chuyên mục sẽ chính xác hơn.',
        'In Word: Options, "Create bookmarks using Headings". Titles and sections become exact.',
      ),
    });
  }
  if (!metadata.title) {
    findings.push({
      code: 'title.none',
      severity: 'info',
      message: say('PDF không ghi tên tài liệu.', 'The PDF names no title.'),
      remedy: say(
        'Điền tên bản tin trong Thuộc tính tài liệu, hoặc "title" trong tệp .ban-tin.json.',
        'Fill in the title in the document properties, or "title" in the .ban-tin.json file.',
      ),
    });
  }
  const tagged = pages.some((page) =>
    page.tags?.children.some((tag) => isTag(tag) && tag.language),
  );
  if (!metadata.language && !tagged) {
    findings.push({
      code: 'language.none',
      severity: 'info',
      message: say(
        'PDF không ghi ngôn ngữ; coi là tiếng Việt.',
        'The PDF names no language; Vietnamese is assumed.',
      ),
      remedy: say(
        'Chọn ngôn ngữ Tiếng Việt cho tài liệu trước khi xuất.',
        'Set the language of the document to Vietnamese before exporting.',
      ),
    });
  }
  return findings;
}

export const inspectStructure = (input: InspectInput): Finding[] => [
  ...tags(input),
  ...alts(input),
  ...captions(input),
  ...facts(input),
];
