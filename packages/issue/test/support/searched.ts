/** An issue to be searched, opened as a page opens it. */
import { buildIndex, openIndex, type Hit, type IndexPage } from '../../src/search.js';
import { block, page } from './pages.js';

/** Opens what a file on disk would hold. */
export const open = (...pages: IndexPage[]) =>
  openIndex(JSON.parse(JSON.stringify(buildIndex(pages))));

/** The marked words of a hit. */
export const marked = (hit: Hit): string[] =>
  hit.snippet.marks.map(([start, end]) => hit.snippet.text.slice(start, end));

export const ISSUE: IndexPage[] = [
  page(1, block('heading1', 'BẢN TIN PHƯỜNG BẾN NGHÉ'), 'Số 8, quý IV năm 2026'),
  page(
    2,
    block('heading2', 'Sổ tay đất đai', 'so-tay'),
    block('paragraph', 'Luật Đất đai có hiệu lực.', 'so-tay'),
  ),
  page(
    3,
    'Ông Đạt đài thọ chi phí; dắt đại đội đi.',
    'Nhà nước giao đất, cho thuê đất. Ai cũng được.',
  ),
  page(
    4,
    'Kỹ sư Lý Thị Hoà, thủy lợi; khỏe mạnh.',
    'Kĩ thuật viên Lí Thị Hòa, thuỷ lợi; khoẻ mạnh.',
  ),
  page(
    5,
    block('artifact', 'Trang đất đai 5'),
    'Dịch Covid-19 và 1.500.000 đồng theo 15/2024/NĐ-CP.',
  ),
  page(6, 'Thu gom rác tại khu dân cư Bà Rịa - Vũng Tàu.', 'Phòng cháy và chữa cháy.'),
];
