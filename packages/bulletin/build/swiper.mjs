/**
 * Swiper, without what we never ask of it: loops, grids, free mode, breakpoints, CSS mode and other settings that
 * flipbook/src/adapters/swiper-turner.ts leaves alone. Their values are put in place of `params.x`, esbuild drops the branches
 * that nothing reaches, and the methods only those branches called go too. A pattern that is not found stops the build: Swiper
 * changed, and somebody must look.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'acorn';
import { walk } from './walk.mjs';

/**
 * What swiper-turner.ts and leaf-effect.ts set for good, and the defaults that they keep: these are in no list of defaults any
 * more. `undefined` are those of what is gone, which nobody asks.
 */
const SETTINGS = {
  _emitClasses: false,
  autoHeight: false,
  breakpoints: undefined,
  breakpointsBase: undefined,
  centerInsufficientSlides: false,
  centeredSlides: false,
  centeredSlidesBounds: false,
  createElements: false,
  direction: `'horizontal'`,
  cssMode: false,
  edgeSwipeDetection: false,
  edgeSwipeThreshold: undefined,
  effect: `'leaf'`,
  enabled: true,
  eventsPrefix: undefined,
  freeMode: undefined,
  grabCursor: false,
  grid: undefined,
  height: null,
  init: false,
  lazyPreload: false,
  lazyPreloadPrevNext: undefined,
  lazyPreloaderClass: undefined,
  longSwipes: true,
  longSwipesMs: 300,
  loop: false,
  loopAddBlankSlides: undefined,
  loopAdditionalSlides: undefined,
  loopPreventsSliding: undefined,
  maxBackfaceHiddenSlides: undefined,
  nested: false,
  noSwiping: false,
  noSwipingClass: undefined,
  noSwipingSelector: undefined,
  normalizeSlideIndex: true,
  observer: undefined,
  on: undefined,
  onAny: undefined,
  oneWayMovement: false,
  passiveListeners: undefined,
  preventClicks: false,
  preventClicksPropagation: false,
  preventInteractionOnTransition: false,
  resistance: true,
  resistanceRatio: 0,
  resizeObserver: false,
  rewind: false,
  roundLengths: false,
  runCallbacksOnInit: true,
  setWrapperSize: false,
  shortSwipes: true,
  simulateTouch: true,
  slideActiveClass: undefined,
  slideBlankClass: undefined,
  slideFullyVisibleClass: undefined,
  slideNextClass: undefined,
  slidePrevClass: undefined,
  slideToClickedSlide: false,
  slideVisibleClass: undefined,
  slidesOffsetAfter: 0,
  slidesOffsetBefore: 0,
  slidesPerGroup: 1,
  slidesPerGroupAuto: false,
  slidesPerGroupSkip: 0,
  slidesPerView: 1,
  snapToSlideEdge: false,
  spaceBetween: 0,
  swipeHandler: undefined,
  threshold: 0,
  touchAngle: 90,
  touchEventsTarget: `'wrapper'`,
  touchMoveStopPropagation: false,
  touchReleaseOnEdges: false,
  touchStartForcePreventDefault: false,
  touchStartPreventDefault: false,
  uniqueNavElements: undefined,
  updateOnWindowResize: false,
  url: undefined,
  userAgent: undefined,
  watchOverflow: true,
  watchSlidesProgress: false,
};

/** Virtual reads these of all settings at once, where no value is put in their place. */
const TAKEN_APART = ['slidesPerGroup', 'slidesPerView'];

/** What an instance then says of itself. */
const STATES = {
  __loopFixInProgress__: false,
  allowClick: false,
  autoplay: undefined,
  grid: undefined,
  isElement: false,
};

/** Guesses about the device by its name, for listeners that it never keeps. */
const GUESSES = ['getBrowser', 'getDevice', 'getSupport'];

/** Methods for those settings, and others that nobody calls; test/node/build.test.ts looks for calls in what is built. */
export const GONE = [
  'changeDirection',
  'changeLanguageDirection',
  'emitSlidesClasses',
  'extendDefaults',
  'getBreakpoint',
  'getSlideClasses',
  'getSlideIndexByData',
  'getSlideIndexWhenGrid',
  'loopCreate',
  'loopDestroy',
  'loopFix',
  'recalcSlides',
  'setBreakpoint',
  'setGrabCursor',
  'setProgress',
  'slideNext',
  'slidePrev',
  'slideReset',
  'slideToClickedSlide',
  'slideToClosest',
  'slideToLoop',
  'slidesPerViewDynamic',
  'translateTo',
  'unsetGrabCursor',
  'updateAutoHeight',
  'updateClickedSlide',
];

/** Methods in whose place swiper-turner.ts puts its own, before any is called. */
const REPLACED = ['updateSlidesClasses', 'updateSlidesOffset', 'updateSlidesProgress'];

/** Of Virtual, by source: slides are drawn by swiper-turner.ts (`renderExternal`) and none comes or goes. */
const VIRTUAL = {
  'getParams().enabled': true,
  'getParams().cache': false,
  'virtualParams.renderExternal': true,
  'virtualParams.renderExternalUpdate': false,
  passedSlidesUndefined: false,
};

const VIRTUAL_GONE = ['appendSlide', 'prependSlide', 'removeSlide', 'removeAllSlides'];

/** Names that Swiper alone uses, and never as text (so none that is replaced from outside); esbuild shortens them (compact.mjs, SHORTENED). */
const OWN = new Set(
  `eventsListeners slidesGrid onSlideToWrapperTransitionEnd allowSlidePrev allowSlideNext eventsAnyListeners snapGrid cssOverflowAdjustment minTranslate watchSlidesProgress swipeDirection maxTranslate allowThresholdMove updateActiveIndex isTouched startMoving updateProgress currentX allowTouchCallbacks slidesSizesGrid animating isScrolling virtualSize isMoved startTranslate allowClick currentY touchesDirection slidesEl checkOverflow allowTouchMove slideFullyVisibleClass watchOverflow isLocked touchId emitContainerClasses updateSlides touchEventsData normalizeSlideIndex noSwipingClass touchStartTime runCallbacksOnInit startX simulateTouch noSwipingSelector slideVisibleClass getDirectionLabel swiperSlideOffset updateSize slideActiveClass startY slideNextClass slidePrevClass startEventPath lastMoveEvent lastClickTime snapIndex isWebView isSafari`.split(
    /\s+/,
  ),
);

const MODULES = 'Swiper.use([Resize, Observer])';

/** What must be found in each file. */
const PARTS = {
  'swiper-core': [...GONE, ...REPLACED, ...GUESSES, MODULES, ...Object.keys(SETTINGS)],
  virtual: [...VIRTUAL_GONE, ...Object.keys(VIRTUAL)],
};

export function swiperPlugin() {
  return {
    name: 'swiper',
    setup(build) {
      build.onLoad(
        { filter: /[\\/]swiper[\\/](shared[\\/](swiper-core|utils)|modules[\\/]virtual)\.mjs$/ },
        async ({ path }) => ({
          contents: withoutUnused(await readFile(path, 'utf8'), PARTS[basename(path, '.mjs')]),
          loader: 'js',
        }),
      );
    },
  };
}

/** @param wanted what must be found */
export function withoutUnused(code, wanted = []) {
  const edits = [];
  const found = new Set();
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node, parent) => {
    const { type, start, end } = node;
    if (type === 'MemberExpression' && isSetting(node) && !isWritten(node, parent)) {
      found.add(node.property.name);
      edits.push([start, end, literal(SETTINGS[node.property.name])]);
    }
    if (type === 'MethodDefinition' && GONE.includes(node.key.name)) {
      found.add(node.key.name);
      edits.push([start, end, '']);
    }
    if (['IfStatement', 'UnaryExpression'].includes(parent?.type)) {
      const source = code.slice(start, end);
      if (Object.hasOwn(VIRTUAL, source)) {
        found.add(source);
        edits.push([start, end, String(VIRTUAL[source])]);
      }
    }
    // No observer and no listener of the window: the reader says when its size changes.
    if (type === 'CallExpression' && code.slice(start, end) === MODULES) {
      found.add(MODULES);
      edits.push([start, end, '0']);
    }
    if (type === 'CallExpression' && GUESSES.includes(node.callee.name)) {
      found.add(node.callee.name);
      edits.push([start, end, '({})']);
    }
    if (type === 'VariableDeclarator' && node.id.name === 'defaults')
      node.init.properties.forEach(({ key, start }, n, { [n + 1]: next }) => {
        if (!Object.hasOwn(SETTINGS, key.name) || TAKEN_APART.includes(key.name)) return;
        found.add(key.name);
        edits.push([start, next?.start ?? node.init.end - 1, '']);
      });
    if (type === 'CallExpression' && node.callee.property?.name === 'isHorizontal')
      edits.push([start, end, 'true']);
    if (
      type === 'MemberExpression' &&
      Object.hasOwn(STATES, node.property.name) &&
      !isSetting(node) &&
      !isWritten(node, parent)
    )
      edits.push([start, end, literal(STATES[node.property.name])]);
    const name = propertyOf(node);
    if (name && OWN.has(name.name)) {
      const short = `__p00_${name.name}`;
      if (node.shorthand) edits.push([name.start, name.start, `${short}:`]);
      else edits.push([name.start, name.end, short]);
    }
    if (type === 'Property' && parent.type === 'ObjectExpression' && node.shorthand) {
      const { name } = node.key;
      if (![...GONE, ...REPLACED, ...VIRTUAL_GONE].includes(name)) return;
      found.add(name);
      edits.push([start, end, `${name}:void 0`]);
    }
  });
  const missing = wanted.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`swiper: not found: ${missing}. Has Swiper changed?`);
  // What is inside of something that goes needs no edit.
  const outer = edits.filter(
    ([start, end]) =>
      !edits.some(([from, to]) => from <= start && end <= to && to - from > end - start),
  );
  outer.sort(([a], [b]) => b - a);
  for (const [start, end, text] of outer) code = code.slice(0, start) + text + code.slice(end);
  return code;
}

/** The name in `x.name`, `{ name: 1 }`, `name() {}`. */
function propertyOf({ type, computed, key, property }) {
  if (computed) return undefined;
  if (type === 'MemberExpression') return property;
  return ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(type) ? key : undefined;
}

const literal = (value) => (value === undefined ? '(void 0)' : String(value));

/** `params.x` or `swiper.params.x` of a setting */
function isSetting({ object, property, computed }) {
  if (computed || !Object.hasOwn(SETTINGS, property.name)) return false;
  return (object.type === 'MemberExpression' ? object.property.name : object.name) === 'params';
}

const isWritten = (node, parent) =>
  (parent.type === 'AssignmentExpression' && parent.left === node) ||
  parent.type === 'UpdateExpression' ||
  (parent.type === 'UnaryExpression' && parent.operator === 'delete');
