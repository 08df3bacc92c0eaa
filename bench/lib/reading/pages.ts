/**
 * The pages that are measured. Each tells the benchmark in one way what it shows and how it is turned: an object under
 * `Symbol.for('bench')`, the only code of ours in the peers' pages.
 */
import type { Book } from './book.ts';

/** In the page. */
export interface Driver {
  /** The first page stands, whole. Asked in every frame until it does. */
  shown(): boolean;
  /** What turns pages with movement is here. */
  ready(): boolean;
  /** Turns to the next page. */
  next(): void;
  /** Ordinal of the page that was reached. */
  page(): number;
}

export interface Subject {
  readonly name: string;
  readonly html: string;
  /** A floor, not a reader. */
  readonly floor?: true;
  /** Its pages change without moving, so that its turn is no measure for one that moves. */
  readonly still?: true;
}

export interface Scene {
  readonly book: Book;
  readonly pages: number;
  /** Width of the picture that our reader keeps on this device. */
  readonly width: number;
  /** Size at which it shows it. */
  readonly shown: { readonly width: number; readonly height: number };
  /** Address of the issue's folder. */
  readonly base: string;
  readonly integrity: Readonly<Record<string, string>>;
  readonly phone: boolean;
}

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bản tin</title><link rel="icon" href="data:,">${head}</head><body style="margin:0">${body}</body></html>`;

const driver = (code: string): string =>
  `<script>window[Symbol.for('bench')]=(()=>{const seen=(i)=>!!i&&i.complete&&i.naturalWidth>1&&i.checkVisibility({opacityProperty:true,visibilityProperty:true})&&i.getBoundingClientRect().width>1;${code}})();</script>`;

const addresses = ({ book, base, width }: Scene): readonly string[] =>
  book.pictures(width).map((href) => base + href);

export const bare = (scene: Scene): Subject => ({
  name: `bare \`<img>\`, ${scene.width} px`,
  floor: true,
  html: page(
    '',
    `<img src="${addresses(scene)[0]}" width="${scene.shown.width}" height="${scene.shown.height}" alt="">${driver(
      `const i=document.querySelector('img');return{shown:()=>seen(i),ready:()=>seen(i),next(){},page:()=>1}`,
    )}`,
  ),
});

/** The same pictures in one `<img>`: nobody can read with less. */
export const swap = (scene: Scene): Subject => ({
  name: 'bare page that swaps pictures',
  floor: true,
  html: page(
    '',
    `<img src="${addresses(scene)[0]}" width="${scene.shown.width}" height="${scene.shown.height}" alt="">${driver(
      `const all=${JSON.stringify(addresses(scene))};let n=1;const i=document.querySelector('img');return{shown:()=>seen(i),ready:()=>seen(i),next(){if(n<all.length)i.src=all[n++]},page:()=>n}`,
    )}`,
  ),
});

/** Two plain boxes, turned as our leaf is: what the browser itself needs for the movement. */
export const boxes = ({ shown: { width, height }, phone }: Scene): Subject => {
  const wide = phone ? width : width * 2;
  const side = phone ? 'left:0;width:100%' : 'left:50%;width:50%';
  return {
    name: 'two plain boxes',
    floor: true,
    html: page(
      '',
      `<div style="position:relative;width:${wide}px;height:${height}px"><div class="a" style="position:absolute;top:0;bottom:0;${side};background:#0b4f6c;transform-origin:left center;backface-visibility:hidden"></div><div class="b" style="position:absolute;top:0;bottom:0;left:0;width:${phone ? '100%' : '50%'};background:#7a5b00;transform-origin:${phone ? 'left' : 'right'} center;backface-visibility:hidden"></div></div>${driver(
        `const e=${width * 3},turn=(s,from,to)=>document.querySelector(s).animate([{transform:'perspective('+e+'px) rotateY('+from+'deg)'},{transform:'perspective('+e+'px) rotateY('+to+'deg)'}],{duration:340,easing:'cubic-bezier(0.3, 0.1, 0.25, 1)',fill:'both'});let n=1;return{shown:()=>true,ready:()=>true,next(){n++;turn('.a',0,${phone ? -90 : -180});turn('.b',${phone ? 90 : 180},0)},page:()=>n}`,
      )}`,
    ),
  };
};

export const ours = (scene: Scene): Subject => {
  const { base, integrity, book } = scene;
  const style = `<link rel="stylesheet" href="/e-bulletin/e-bulletin.css" integrity="${integrity['e-bulletin.css']}" crossorigin="anonymous">`;
  const srcset = [540, 1080, 1600]
    .map((width) => `${base}${book.pictures(width)[0]} ${width}w`)
    .join(', ');
  // As the publisher's snippet A (packages/publisher/src/write/snippets.ts), whose hints are for the home of a phone: here
  // the pages come first, as in the other readers.
  const snippet = `${style}<script async charset="utf-8" src="/e-bulletin/e-bulletin.js"></script><e-bulletin start="pages" src="${base}manifest.json"><a href="#"><img src="${base}${book.pictures(1080)[0]}" srcset="${srcset}" sizes="(max-width: 760px) 100vw, 540px" width="${book.width}" height="${book.height}" alt="Bìa" fetchpriority="high"></a></e-bulletin>`;
  return {
    name: '`<e-bulletin>`',
    html: page(
      '',
      `${snippet}${driver(
        `const own=()=>document.querySelector('e-bulletin'),inner=()=>own()?.shadowRoot,reader=()=>inner()?.querySelector('.reader'),root=()=>reader()?.shadowRoot;const images=()=>[...own().querySelectorAll('img'),...(root()?.querySelectorAll('.sheet.shown img')??[])];const next=()=>[inner(),root(),...[...(inner()?.children??[])].map(e=>e.shadowRoot)].flatMap(r=>[...(r?.querySelectorAll('button')??[])]).find(b=>/^\\W*Sau\\W*$/.test(b.textContent)&&b.checkVisibility({visibilityProperty:true,opacityProperty:true}));return{shown:()=>images().some(seen)&&!!next(),ready:()=>!!root()?.querySelector('.turner-initialized'),next(){reader().next()},page:()=>reader()?.page??0}`,
      )}`,
    ),
  };
};

export const pageFlip = (scene: Scene): Subject => {
  const { width, height } = scene.shown;
  const size = `width:${Math.round(width)},height:${Math.round(height)},size:'stretch',minWidth:200,maxWidth:${Math.round(width)},minHeight:200,maxHeight:${Math.round(height)}`;
  return {
    name: 'page-flip 2.0.7',
    html: page(
      '',
      `<div id="book"></div><script src="/peers/page-flip-2.0.7/dist/js/page-flip.browser.js"></script>${driver(
        `const b=new St.PageFlip(document.getElementById('book'),{${size},showCover:true,usePortrait:${scene.phone},flippingTime:340,mobileScrollSupport:false});b.loadFromImages(${JSON.stringify(addresses(scene))});return{shown:()=>b.getPage(0)?.isLoad===true,ready:()=>true,next(){b.flipNext()},page:()=>b.getCurrentPageIndex()+1}`,
      )}`,
    ),
  };
};

export const bookReader = (scene: Scene, version: '4.40.3' | '5.0.0-116'): Subject => {
  const { book } = scene;
  const at = `/peers/bookreader-${version}/BookReader/`;
  const old = [
    'jquery-1.10.1.js',
    'jquery-ui-1.12.0.min.js',
    'jquery.ui.touch-punch.min.js',
    'jquery.browser.min.js',
    'dragscrollable-br.js',
    'jquery.colorbox-min.js',
  ];
  const scripts = [...(version === '4.40.3' ? old : ['jquery-3.js']), 'BookReader.js'];
  const leaves = addresses(scene).map((uri) => ({ width: book.width, height: book.height, uri }));
  const data: object[][] = [leaves.slice(0, 1)];
  for (let one = 1; one < leaves.length; one += 2) data.push(leaves.slice(one, one + 2));
  return {
    name: `BookReader ${version}`,
    html: page(
      `${scripts.map((name) => `<script src="${at}${name}"></script>`).join('')}<link rel="stylesheet" href="${at}BookReader.css">`,
      `<div id="BookReader" style="height:100vh"></div>${driver(
        `const br=new BookReader({data:${JSON.stringify(data)},bookTitle:'',bookUrl:'#',imagesBaseURL:'${at}images/',ui:'full',el:'#BookReader'});br.init();return{shown:()=>[...document.querySelectorAll('#BookReader img')].some((i)=>seen(i)&&/\\/p\\//.test(i.src)),ready:()=>true,next(){br.next()},page:()=>br.currentIndex()+1}`,
      )}`,
    ),
  };
};

export const pdfViewer = ({ pages }: Scene): Subject => {
  const at = '/peers/pdfjs-dist-5.6.205/';
  return {
    name: 'pdf.js viewer 5.6.205',
    still: true,
    html: page(
      `<link rel="stylesheet" href="${at}web/pdf_viewer.css">`,
      `<div id="c" style="position:absolute;inset:0;overflow:auto"><div id="v" class="pdfViewer"></div></div><script type="module">import*as lib from'${at}legacy/build/pdf.min.mjs';globalThis.pdfjsLib=lib;const{EventBus,PDFViewer,PDFLinkService}=await import('${at}web/pdf_viewer.mjs');lib.GlobalWorkerOptions.workerSrc='${at}legacy/build/pdf.worker.min.mjs';const bus=new EventBus();const link=new PDFLinkService({eventBus:bus});const v=new PDFViewer({container:document.getElementById('c'),viewer:document.getElementById('v'),eventBus:bus,linkService:link});link.setViewer(v);let shown=false;bus.on('pagesinit',()=>{v.currentScaleValue='page-fit'});bus.on('pagerendered',()=>{shown=true});window[Symbol.for('bench')]={shown:()=>shown,ready:()=>shown,next(){v.nextPage()},page:()=>v.currentPageNumber};const doc=await lib.getDocument({url:'/book-${pages}.pdf'}).promise;v.setDocument(doc);link.setDocument(doc,null);</script>`,
    ),
  };
};

export const readers = (scene: Scene): Subject[] => [
  ours(scene),
  pageFlip(scene),
  bookReader(scene, '4.40.3'),
  bookReader(scene, '5.0.0-116'),
  pdfViewer(scene),
];
