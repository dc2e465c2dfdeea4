export interface Config {
  microapps?: {
    /** Where the repositories of new apps are made. One of `directory` and `baseUrl`. */
    git?: {
      /**
       * Folder for bare repositories (`<namespace>/<name>.git`), relative to
       * the working directory of the backend. For development: refused unless
       * NODE_ENV is development.
       */
      directory?: string;
      /**
       * A group on a Git server that makes repositories when they are pushed
       * to, e.g. `https://git.example.com/micro-apps`. The portal pushes with
       * the credentials of its integration for that host.
       */
      baseUrl?: string;
      /**
       * Address under which the portal reads the manifest of an app, with
       * `{namespace}` and `{name}`. Known by itself for GitHub, GitLab and Gitea.
       */
      manifestUrl?: string;
    };
  };
}
