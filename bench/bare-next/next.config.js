/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The packages lie in the project's folder, above this one.
  turbopack: { root: process.env.BARE_ROOT },
};
