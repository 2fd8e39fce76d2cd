/** A service whose posts, films and maps are known by their address. */
export interface EmbedProvider {
  /** Its name, as it calls itself. */
  readonly name: string;
  /** Class in published HTML. */
  readonly slug: string;
  /** What is there: one word for the card. */
  readonly kind: 'post' | 'video' | 'audio' | 'map' | 'chart';
  /** Host (without `www.`, `m.` and `mobile.`), then path: both must match. */
  readonly host: RegExp;
  readonly path: RegExp;
}

const ANY = /^\/./;

/**
 * The services that are known, by the form of their addresses: only what leads to one post, film, piece, map or chart, never to a
 * home page or a profile. Mastodon has no host of its own and is known by its path, so it stands last.
 */
export const EMBED_PROVIDERS: readonly EmbedProvider[] = [
  { name: 'X', slug: 'x', kind: 'post', host: /^(x|twitter)\.com$/, path: /^\/(?:i\/web|[A-Za-z0-9_]{1,20})\/status\/\d+/ },
  { name: 'Bluesky', slug: 'bluesky', kind: 'post', host: /^bsky\.app$/, path: /^\/profile\/[^/]+\/post\/[^/]+/ },
  { name: 'Threads', slug: 'threads', kind: 'post', host: /^threads\.(net|com)$/, path: /^\/@[^/]+\/post\/[^/]+/ },
  { name: 'Instagram', slug: 'instagram', kind: 'post', host: /^instagram\.com$/, path: /^\/(?:[^/]+\/)?(?:p|reel|reels|tv)\/[^/]+/ },
  {
    name: 'Facebook',
    slug: 'facebook',
    kind: 'post',
    host: /^facebook\.com$/,
    path: /^\/(?:[^/]+\/(?:posts|videos|photos)\/|watch|reel\/|permalink\.php|story\.php|photo|share\/)/,
  },
  {
    name: 'TikTok',
    slug: 'tiktok',
    kind: 'video',
    host: /^(vm\.|vt\.)?tiktok\.com$/,
    path: /^\/(?:@[^/]+\/(?:video|photo)\/\d+|[A-Za-z0-9]{7,}\/?$)/,
  },
  {
    name: 'YouTube',
    slug: 'youtube',
    kind: 'video',
    host: /^youtube(-nocookie)?\.com$/,
    path: /^\/(?:watch\?(?:.*&)?v=|shorts\/|live\/|embed\/)./,
  },
  { name: 'YouTube', slug: 'youtube', kind: 'video', host: /^youtu\.be$/, path: /^\/[\w-]{6,}/ },
  { name: 'Vimeo', slug: 'vimeo', kind: 'video', host: /^(player\.)?vimeo\.com$/, path: /^\/(?:video\/|channels\/[^/]+\/)?\d+/ },
  {
    name: 'Spotify',
    slug: 'spotify',
    kind: 'audio',
    host: /^open\.spotify\.com$/,
    path: /^\/(?:intl-[a-z]+\/)?(?:track|episode|show|album|playlist|artist)\/./,
  },
  { name: 'SoundCloud', slug: 'soundcloud', kind: 'audio', host: /^soundcloud\.com$/, path: /^\/[^/]+\/[^/?]+/ },
  { name: 'Telegram', slug: 'telegram', kind: 'post', host: /^t\.me$/, path: /^\/(?:s\/)?[^/]+\/\d+/ },
  { name: 'Reddit', slug: 'reddit', kind: 'post', host: /^(old\.)?reddit\.com$/, path: /^\/r\/[^/]+\/(?:comments|s)\/./ },
  {
    name: 'Google Maps',
    slug: 'google-maps',
    kind: 'map',
    // A country's ending, alone or after co and com: `google.abc.de` is somebody's own.
    host: /^(?:maps\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/,
    path: /^\/(?:maps(?:\/|\?)|\?q=)./,
  },
  { name: 'Google Maps', slug: 'google-maps', kind: 'map', host: /^maps\.app\.goo\.gl$/, path: ANY },
  { name: 'Datawrapper', slug: 'datawrapper', kind: 'chart', host: /^datawrapper\.dwcdn\.net$/, path: /^\/[A-Za-z0-9]{5}/ },
  {
    name: 'Flourish',
    slug: 'flourish',
    kind: 'chart',
    host: /^(?:public\.flourish\.studio|flo\.uri\.sh)$/,
    path: /^\/(?:visualisation|story)\/\d+/,
  },
  { name: 'Mastodon', slug: 'mastodon', kind: 'post', host: /./, path: /^\/@[^/]+\/\d{6,}\/?$/ },
];
