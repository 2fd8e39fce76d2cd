import type { BrowserContext, Page, Request } from '@playwright/test';

/**
 * Watches every page of a context and keeps what no Galley may do: an uncaught error, an error in the console, a
 * violated content policy, a request to anything but the own origin. A spec that provokes one says so with `allow`.
 */
export class Guard {
  private readonly seen: string[] = [];
  private readonly allowed: RegExp[] = [];
  private readonly origins = new Set<string>();

  /** Requests and sockets to this origin are the application's own. */
  own(origin: string): void {
    this.origins.add(origin);
  }

  allow(problem: RegExp): void {
    this.allowed.push(problem);
  }

  /** Must be called before the first page loads, so that no violation comes before the listener. */
  async watch(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(
          `securitypolicyviolation: ${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
        );
      });
    });
    context.on('request', (request: Request) => this.checkAddress('request', request.url()));
    context.on('page', (page) => this.watchPage(page));
    for (const page of context.pages()) this.watchPage(page);
  }

  /** What was seen and not allowed, one line each. */
  problems(): readonly string[] {
    return this.seen.filter((problem) => !this.allowed.some((pattern) => pattern.test(problem)));
  }

  private watchPage(page: Page): void {
    page.on('pageerror', (error) => this.seen.push(`page error: ${error.stack ?? error.message}`));
    page.on('websocket', (socket) => this.checkAddress('socket', socket.url().replace(/^ws/, 'http')));
    page.on('console', (message) => {
      if (message.type() === 'error') this.seen.push(`console: ${message.text()} (${message.location().url})`);
    });
  }

  private checkAddress(kind: string, address: string): void {
    const { protocol, origin } = new URL(address);
    if (['galley:', 'blob:', 'data:', 'about:'].includes(protocol) || this.origins.has(origin)) return;
    this.seen.push(`${kind} to the outside: ${address}`);
  }
}
