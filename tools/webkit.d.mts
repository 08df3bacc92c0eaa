export class WebKit {
  static start(): Promise<WebKit>;
  open(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  run<A extends unknown[], R>(script: (...args: A) => R, ...args: A): Promise<R>;
  address(wanted: RegExp): Promise<string>;
  close(): Promise<void>;
  stop(): Promise<void>;
}
