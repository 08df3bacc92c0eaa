/** A shelf of two issues, as the publisher composes one. */
import type { ComposableFeed } from '../../src/feed.js';

export const FEED_BASE = 'https://bennghe.example.vn/ban-tin/feed.json';

const cover = (folder: string): ComposableFeed['issues'][number]['covers'] => [
  { href: `${folder}p/001-540.77aa.webp`, type: 'image/webp', width: 540, height: 764 },
  { href: `${folder}p/001.5b1f.jpg`, type: 'image/jpeg', width: 1080, height: 1527 },
];

export const sampleFeed = (): ComposableFeed => ({
  title: 'Bản tin phường Bến Nghé',
  language: 'vi',
  publisher: 'UBND phường Bến Nghé',
  modified: '2026-10-05T08:30:00+07:00',
  self: 'feed.json',
  alternates: [{ href: 'feed.xml', type: 'application/atom+xml' }],
  issues: [
    {
      href: 'so-8/manifest.json',
      page: 'so-8/index.html',
      title: 'Bản tin phường Bến Nghé',
      subtitle: 'Số 8 · Quý IV năm 2026',
      language: 'vi',
      series: 'Bản tin phường Bến Nghé',
      number: '8',
      publisher: 'UBND phường Bến Nghé',
      published: '2026-10-01',
      identifier: 'urn:uuid:0d1b6f5e-2a3c-4b5d-8e7f-112233445566',
      pages: 64,
      covers: cover('so-8/'),
      pdf: { href: 'so-8/m/so-8.1a2b.pdf', type: 'application/pdf', size: 5_000_000 },
    },
    {
      href: 'so-6-7/manifest.json',
      title: 'Bản tin phường Bến Nghé',
      language: 'vi',
      series: 'Bản tin phường Bến Nghé',
      number: '6-7',
      published: '2026-07-01',
      covers: cover('so-6-7/'),
    },
  ],
});
