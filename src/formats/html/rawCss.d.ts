/** A stylesheet as text (Vite's `?raw`, in every build and in the tests). */
declare module '*.css?raw' {
  const css: string;
  export default css;
}
