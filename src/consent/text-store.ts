/** Where one string survives a page load. Implementations never throw; what cannot be kept lasts for the page. */
export interface TextStore {
  read(): string | undefined;
  write(text: string): void;
  clear(): void;
}
