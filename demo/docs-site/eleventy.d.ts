/** The part of Eleventy that the documentation site uses. Its package has no declarations: https://www.11ty.dev/docs/programmatic/ */
declare module '@11ty/eleventy' {
  /** The data of a template while it is rendered. */
  export interface TemplateData {
    readonly page: {readonly inputPath: string};
  }

  /** What a configuration function receives. */
  export interface EleventyConfig {
    /** Adds a template that has no file in the input folder. */
    addTemplate(path: string, content: string, data?: object): void;
    addGlobalData(name: string, data: unknown): void;
    setLibrary(extension: string, library: {render(text: string, data: TemplateData): string}): void;
    setTemplateFormats(formats: readonly string[]): void;
    /** Where layouts are too, relative to the input folder. */
    setIncludesDirectory(folder: string): void;
  }

  export interface RenderedTemplate {
    /** Such as `/theming/`. */
    readonly url: string;
    readonly content: string;
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options?: {readonly quietMode?: boolean; readonly config?: (config: EleventyConfig) => void},
    );
    toJSON(): Promise<readonly RenderedTemplate[]>;
  }
}
