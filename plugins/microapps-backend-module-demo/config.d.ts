export interface Config {
  microapps?: {
    demo?: {
      /**
       * Folder with the example apps (`apps/<name>/{microapp.yaml,history.yaml}`,
       * `sboms/*.cdx.json`), relative to the working directory of the backend.
       * Nothing is played in without it. Refused unless NODE_ENV is development.
       */
      examples?: string;
    };
    git?: {
      /**
       * Folder with bare repositories (`<namespace>/<name>.git`), relative to
       * the working directory of the backend. Their files are read under
       * `http://git.localhost/<namespace>/<name>/blob/<branch>/<path>`.
       * Refused unless NODE_ENV is development.
       */
      directory?: string;
    };
  };
}
