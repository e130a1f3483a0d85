/** Components from the samples of docs/frameworks.md, which `documentedComponents()` compiles. */
declare module 'docs:app/cookies/page.tsx' {
  import type {ComponentType} from 'react';
  const CookiesPage: ComponentType;
  export {CookiesPage as default};
}

declare module 'docs:*.tsx' {
  import type {ComponentType, ReactNode} from 'react';
  export const Film: ComponentType<{readonly id: string}>;
  export const FilmAsText: ComponentType;
  export const FilmHint: ComponentType;
  const Layout: ComponentType<{readonly children: ReactNode}>;
  export {Layout as default};
}

declare module 'docs:*.vue' {
  import type {Component} from 'vue';
  const component: Component;
  export {component as default};
}

declare module 'docs:*.ts' {
  const config: {
    readonly app: {readonly head: {readonly script: readonly {readonly src: string}[]}};
    readonly vue: {readonly compilerOptions: {isCustomElement(tag: string): boolean}};
  };
  export {config as default};
}
