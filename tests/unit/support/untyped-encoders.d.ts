/** The little of these encoders that the tests use; they come without types, or with types that are not found. */
declare module 'qrcode' {
  const encoder: {
    create(text: string): {
      readonly modules: { readonly size: number; get(row: number, column: number): number };
    };
  };
  export = encoder;
}
declare module 'bwip-js' {
  const encoder: {
    raw(options: {
      readonly bcid: string;
      readonly text: string;
      readonly version?: string;
    }): readonly [{ readonly pixs: readonly number[]; readonly pixx: number; readonly pixy: number }];
  };
  export = encoder;
}
