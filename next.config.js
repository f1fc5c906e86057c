/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pages are kept whole: a title that comes later than the page's head would help nobody.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
    'postgres',
  ],
  // Nothing here uses it, and it keeps copies of pictures on the disk: also of a file that is withheld later.
  images: { unoptimized: true },
  rewrites: async () => ({
    beforeFiles: [
      // Where a browser looks when it has not found the page's own link to it.
      { source: '/favicon.ico', destination: '/icon.svg' },
      // A sitemap may only speak of addresses beside and below its own.
      {
        source: '/sitemap-:country([a-z]{2})-:page(\\d{1,4}).xml',
        destination: '/api/sitemap/:country/:page',
      },
    ],
  }),
  // `npm run check` checks the types; whoever starts the program should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Reading every page's code at the start costs a second before the first answer.
  experimental: {
    preloadEntriesOnStart: false,
    // What is sent to a page is held in memory before anybody asks who sends it: no form needs more (files go elsewhere).
    proxyClientMaxBodySize: '2mb',
  },
};
