export interface Config {
  auth?: {
    providers?: {
      /**
       * Sign-in as one of the example people. Works in development only, whatever is written here.
       */
      demo?: {
        /** Has no options. */
        development?: object;
      };
    };
  };
}
