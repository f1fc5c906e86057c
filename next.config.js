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
  experimental: { preloadEntriesOnStart: false },
};
