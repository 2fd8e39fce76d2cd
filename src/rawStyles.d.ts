/** A stylesheet as text, which the builds inline (`import css from './x.css?raw'`). */
declare module '*.css?raw' {
  const text: string;
  export default text;
}

/** What Vite, which makes every build and runs every test, reads at build time: the files that match a pattern, by path. */
interface ImportMeta {
  glob<T>(
    pattern: string,
    options: { readonly eager: true; readonly query?: string; readonly import?: string },
  ): Readonly<Record<string, T>>;
}
