/**
 * The only file that touches PDFium: a typed window on the raw functions that we call (the package's classes close page handles
 * behind our back and show a small part of the library). Names and meanings are those of PDFium's public headers.
 */
import { PDFiumModule } from '@hyzyla/pdfium';
import { giveSystemFonts } from './system-fonts.js';

type Pointer = number;

/** The functions of PDFium that we use, as Emscripten exports them. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAP32: Int32Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: {
    malloc(bytes: number): Pointer;
    free(pointer: Pointer): void;
    readonly __indirect_function_table: { set(index: number, call: unknown): void };
  };
  _FPDF_InitLibraryWithConfig(config: object): void;
  _FPDF_GetDefaultSystemFontInfo(): Pointer;
  _FPDF_AddInstalledFont(mapper: Pointer, face: Pointer, charset: number): void;
  _FPDF_SetSystemFontInfo(info: Pointer): void;
  _FPDF_LoadMemDocument(data: Pointer, bytes: number, password: Pointer): Pointer;
  _FPDF_CloseDocument(document: Pointer): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: Pointer): number;
  _FPDF_GetSecurityHandlerRevision(document: Pointer): number;
  _FPDF_GetMetaText(document: Pointer, tag: Pointer, buffer: Pointer, bytes: number): number;
  _FPDF_GetPageLabel(document: Pointer, index: number, buffer: Pointer, bytes: number): number;
  _FPDFCatalog_IsTagged(document: Pointer): number;
  _FPDF_VIEWERREF_GetName(document: Pointer, key: Pointer, buffer: Pointer, bytes: number): number;
  _FPDF_LoadPage(document: Pointer, index: number): Pointer;
  _FPDF_ClosePage(page: Pointer): void;
  _FPDF_GetPageSizeByIndexF(document: Pointer, index: number, size: Pointer): number;
  _FPDF_GetPageWidthF(page: Pointer): number;
  _FPDF_GetPageHeightF(page: Pointer): number;
  _FPDFPage_GetRotation(page: Pointer): number;
  _FPDF_PageToDevice(
    page: Pointer,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: Pointer,
    deviceY: Pointer,
  ): number;
  _FPDFPage_CountObjects(page: Pointer): number;
  _FPDFPage_GetObject(page: Pointer, index: number): Pointer;
  _FPDFPage_HasTransparency(page: Pointer): number;
  _FPDFPageObj_GetType(object: Pointer): number;
  _FPDFPageObj_GetBounds(
    object: Pointer,
    left: Pointer,
    bottom: Pointer,
    right: Pointer,
    top: Pointer,
  ): number;
  _FPDFPageObj_GetMatrix(object: Pointer, matrix: Pointer): number;
  _FPDFPageObj_GetFillColor(
    object: Pointer,
    red: Pointer,
    green: Pointer,
    blue: Pointer,
    alpha: Pointer,
  ): number;
  _FPDFPath_CountSegments(path: Pointer): number;
  _FPDFPath_GetDrawMode(path: Pointer, fill: Pointer, stroke: Pointer): number;
  _FPDFPageObj_GetClipPath(object: Pointer): Pointer;
  _FPDFClipPath_CountPaths(clip: Pointer): number;
  _FPDFClipPath_CountPathSegments(clip: Pointer, path: number): number;
  _FPDFClipPath_GetPathSegment(clip: Pointer, path: number, segment: number): Pointer;
  _FPDFPathSegment_GetPoint(segment: Pointer, x: Pointer, y: Pointer): number;
  _FPDFPageObj_SetIsActive(object: Pointer, active: number): number;
  _FPDFPageObj_GetMarkedContentID(object: Pointer): number;
  _FPDFPageObj_CountMarks(object: Pointer): number;
  _FPDFPageObj_GetMark(object: Pointer, index: number): Pointer;
  _FPDFPageObjMark_GetName(mark: Pointer, buffer: Pointer, bytes: number, out: Pointer): number;
  _FPDFPageObjMark_GetParamStringValue(
    mark: Pointer,
    key: Pointer,
    buffer: Pointer,
    bytes: number,
    out: Pointer,
  ): number;
  _FPDFPage_RemoveObject(page: Pointer, object: Pointer): number;
  _FPDFFormObj_RemoveObject(form: Pointer, object: Pointer): number;
  _FPDFPageObj_Destroy(object: Pointer): void;
  _FPDFFormObj_CountObjects(form: Pointer): number;
  _FPDFFormObj_GetObject(form: Pointer, index: number): Pointer;
  _FPDFImageObj_GetImagePixelSize(image: Pointer, width: Pointer, height: Pointer): number;
  _FPDFImageObj_GetImageFilterCount(image: Pointer): number;
  _FPDFImageObj_GetImageFilter(
    image: Pointer,
    index: number,
    buffer: Pointer,
    bytes: number,
  ): number;
  _FPDFImageObj_GetImageDataRaw(image: Pointer, buffer: Pointer, bytes: number): number;
  _FPDFImageObj_SetBitmap(pages: Pointer, count: number, image: Pointer, bitmap: Pointer): number;
  _FPDFText_LoadFont(
    document: Pointer,
    data: Pointer,
    bytes: number,
    type: number,
    cid: number,
  ): Pointer;
  _FPDFFont_Close(font: Pointer): void;
  _FPDFPageObj_CreateTextObj(document: Pointer, font: Pointer, size: number): Pointer;
  _FPDFText_SetText(object: Pointer, text: Pointer): number;
  _FPDFPageObj_Transform(
    object: Pointer,
    a: number,
    b: number,
    c: number,
    d: number,
    e: number,
    f: number,
  ): void;
  _FPDFPageObj_SetFillColor(
    object: Pointer,
    red: number,
    green: number,
    blue: number,
    alpha: number,
  ): number;
  _FPDFPage_InsertObject(page: Pointer, object: Pointer): void;
  _FPDFTextObj_GetFont(object: Pointer): Pointer;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFFont_GetBaseFontName(font: Pointer, buffer: Pointer, bytes: number): number;
  _FPDFFont_GetIsEmbedded(font: Pointer): number;
  _FPDFFont_GetWeight(font: Pointer): number;
  _FPDFFont_GetItalicAngle(font: Pointer, angle: Pointer): number;
  _FPDFFont_GetFlags(font: Pointer): number;
  _FPDFText_LoadPage(page: Pointer): Pointer;
  _FPDFText_ClosePage(text: Pointer): void;
  _FPDFText_CountChars(text: Pointer): number;
  _FPDFText_GetUnicode(text: Pointer, index: number): number;
  _FPDFText_IsGenerated(text: Pointer, index: number): number;
  _FPDFText_IsHyphen(text: Pointer, index: number): number;
  _FPDFText_GetTextObject(text: Pointer, index: number): Pointer;
  _FPDFText_GetFontSize(text: Pointer, index: number): number;
  _FPDFText_GetMatrix(text: Pointer, index: number, matrix: Pointer): number;
  _FPDFText_GetLooseCharBox(text: Pointer, index: number, rect: Pointer): number;
  _FPDFText_GetCharAngle(text: Pointer, index: number): number;
  _FPDFPage_GetAnnotCount(page: Pointer): number;
  _FPDFPage_GetAnnot(page: Pointer, index: number): Pointer;
  _FPDFPage_CloseAnnot(annotation: Pointer): void;
  _FPDFAnnot_GetSubtype(annotation: Pointer): number;
  _FPDFAnnot_GetFlags(annotation: Pointer): number;
  _FPDFAnnot_SetFlags(annotation: Pointer, flags: number): number;
  _FPDFAnnot_GetAP(annotation: Pointer, mode: number, buffer: Pointer, bytes: number): number;
  _FPDFAnnot_GetRect(annotation: Pointer, rect: Pointer): number;
  _FPDFAnnot_GetStringValue(
    annotation: Pointer,
    key: Pointer,
    buffer: Pointer,
    bytes: number,
  ): number;
  _FPDFAnnot_GetFormFieldType(form: Pointer, annotation: Pointer): number;
  _FPDFAnnot_GetFormFieldFlags(form: Pointer, annotation: Pointer): number;
  _FPDFAnnot_GetFormFieldValue(
    form: Pointer,
    annotation: Pointer,
    buffer: Pointer,
    bytes: number,
  ): number;
  _FPDFLink_Enumerate(page: Pointer, position: Pointer, link: Pointer): number;
  _FPDFLink_GetAnnotRect(link: Pointer, rect: Pointer): number;
  _FPDFLink_GetDest(document: Pointer, link: Pointer): Pointer;
  _FPDFLink_GetAction(link: Pointer): Pointer;
  _FPDFAction_GetType(action: Pointer): number;
  _FPDFAction_GetDest(document: Pointer, action: Pointer): Pointer;
  _FPDFAction_GetURIPath(
    document: Pointer,
    action: Pointer,
    buffer: Pointer,
    bytes: number,
  ): number;
  _FPDFDest_GetDestPageIndex(document: Pointer, destination: Pointer): number;
  _FPDFBookmark_GetFirstChild(document: Pointer, bookmark: Pointer): Pointer;
  _FPDFBookmark_GetNextSibling(document: Pointer, bookmark: Pointer): Pointer;
  _FPDFBookmark_GetTitle(bookmark: Pointer, buffer: Pointer, bytes: number): number;
  _FPDFBookmark_GetDest(document: Pointer, bookmark: Pointer): Pointer;
  _FPDFBookmark_GetAction(bookmark: Pointer): Pointer;
  _FPDF_StructTree_GetForPage(page: Pointer): Pointer;
  _FPDF_StructTree_Close(tree: Pointer): void;
  _FPDF_StructTree_CountChildren(tree: Pointer): number;
  _FPDF_StructTree_GetChildAtIndex(tree: Pointer, index: number): Pointer;
  _FPDF_StructElement_GetType(element: Pointer, buffer: Pointer, bytes: number): number;
  _FPDF_StructElement_GetAltText(element: Pointer, buffer: Pointer, bytes: number): number;
  _FPDF_StructElement_GetLang(element: Pointer, buffer: Pointer, bytes: number): number;
  _FPDF_StructElement_GetAttributeCount(element: Pointer): number;
  _FPDF_StructElement_GetAttributeAtIndex(element: Pointer, index: number): Pointer;
  _FPDF_StructElement_Attr_GetValue(attribute: Pointer, name: Pointer): Pointer;
  _FPDF_StructElement_Attr_GetNumberValue(value: Pointer, out: Pointer): number;
  _FPDF_StructElement_CountChildren(element: Pointer): number;
  _FPDF_StructElement_GetChildAtIndex(element: Pointer, index: number): Pointer;
  _FPDF_StructElement_GetChildMarkedContentID(element: Pointer, index: number): number;
  _FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    scan: Pointer,
    stride: number,
  ): Pointer;
  _FPDFBitmap_FillRect(
    bitmap: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ): void;
  _FPDFBitmap_GetBuffer(bitmap: Pointer): Pointer;
  _FPDFBitmap_GetStride(bitmap: Pointer): number;
  _FPDFBitmap_Destroy(bitmap: Pointer): void;
  _FPDF_RenderPageBitmap(
    bitmap: Pointer,
    page: Pointer,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDFDOC_InitFormFillEnvironment(document: Pointer, info: Pointer): Pointer;
  _FPDFDOC_ExitFormFillEnvironment(form: Pointer): void;
  _FORM_OnAfterLoadPage(page: Pointer, form: Pointer): void;
  _FORM_OnBeforeClosePage(page: Pointer, form: Pointer): void;
  _FPDF_FFLDraw(
    form: Pointer,
    bitmap: Pointer,
    page: Pointer,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number,
  ): void;
}

export const OBJECT_TEXT = 1;
export const OBJECT_PATH = 2;
export const OBJECT_IMAGE = 3;
export const OBJECT_FORM = 5;

let loaded: Promise<Pdfium> | undefined;

/** The library, loaded once per process. */
export function loadPdfium(): Promise<Pdfium> {
  loaded ??= (PDFiumModule as unknown as (options: object) => Promise<Pdfium>)({}).then(
    (module) => {
      module._FPDF_InitLibraryWithConfig({ version: 2 });
      giveSystemFonts(module);
      return module;
    },
  );
  return loaded;
}

/** Runs `use` with `bytes` of scratch memory and frees it whatever happens. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, use: (pointer: Pointer) => T): T {
  const pointer = pdfium.wasmExports.malloc(bytes);
  if (!pointer) throw new RangeError('out of WASM memory');
  try {
    return use(pointer);
  } finally {
    pdfium.wasmExports.free(pointer);
  }
}

const utf16 = new TextDecoder('utf-16le');
const utf8 = new TextDecoder('utf-8');

type Fill = (buffer: Pointer, bytes: number) => number;

/** A string that PDFium writes as UTF-16LE with a closing zero; the first call asks for its size. */
export function readUtf16(pdfium: Pdfium, fill: Fill): string {
  const bytes = fill(0, 0);
  if (bytes <= 2 || bytes > 4_000_000) return '';
  return withMemory(pdfium, bytes, (pointer) => {
    fill(pointer, bytes);
    return utf16.decode(pdfium.HEAPU8.slice(pointer, pointer + bytes - 2));
  });
}

/** A string that PDFium writes as bytes with a closing zero. */
export function readUtf8(pdfium: Pdfium, fill: Fill): string {
  const bytes = fill(0, 0);
  if (bytes <= 1 || bytes > 4_000_000) return '';
  return withMemory(pdfium, bytes, (pointer) => {
    fill(pointer, bytes);
    return utf8.decode(pdfium.HEAPU8.slice(pointer, pointer + bytes - 1));
  });
}

/** Copies a string as UTF-8 with a closing zero for the time of `use`. */
export function withString<T>(pdfium: Pdfium, text: string, use: (pointer: Pointer) => T): T {
  const bytes = new TextEncoder().encode(`${text}\0`);
  return withMemory(pdfium, bytes.length, (pointer) => {
    pdfium.HEAPU8.set(bytes, pointer);
    return use(pointer);
  });
}
