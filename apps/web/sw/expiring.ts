import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin, type ExpirationPluginOptions } from 'workbox-expiration';

/** The plugin as a strategy takes it: Workbox's own types do not agree under exact optional properties. */
export function expiring(options: ExpirationPluginOptions): WorkboxPlugin & Pick<ExpirationPlugin, 'deleteCacheAndMetadata'> {
  return new ExpirationPlugin(options) as unknown as ReturnType<typeof expiring>;
}
