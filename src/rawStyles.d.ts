/** A stylesheet as text, which the builds inline (`import css from './x.css?raw'`). */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
