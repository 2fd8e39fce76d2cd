/** A stylesheet as text (Vite's `?raw`, in every build and in the tests). */
declare module '*.css?raw' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: Vite gives raw files no other export
  export default css;
}
