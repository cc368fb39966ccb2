import AssayServer

/// Makes the page that documents the configuration file, derived from the declarations of the settings.
enum ConfigurationPage {
  static var markdown: String {
    let blank = ServerConfiguration(dataDirectory: "", socketPath: "", loopCount: 1)
    var text = introduction
    text += "| setting | value | unless said | |\n|---|---|---|---|\n"
    for setting in ServerConfiguration.settings {
      let kind = setting.kind.split(separator: "|").joined(separator: " or ")
      text +=
        "| `\(setting.key)` | \(kind) | \(setting.defaultText ?? setting.value(blank)) | \(setting.doc) |\n"
    }
    return text + example
  }

  private static let introduction = """
    # The configuration of the server

    `assayd` needs none. What is to differ stands in one small JSON file:

    - `--config PATH` names it; else it is `$XDG_CONFIG_HOME/assay/assayd.json` (`~/.config/assay/assayd.json`), and for `--profile desk`
      `/etc/assay/assayd.json`. Only a file that was named must be there.
    - The command line wins over the file.
    - The points in a setting's name stand for objects in the file: `limits.depth` is `{"limits":{"depth":64}}`.
    - A mistake keeps the server from starting, and is told with its line, its setting and what to do: unknown settings too, so that a
      misspelt one is not taken for one left out.
    - The file is read at the start. `assayd config check` reads it as the server would, and prints what is in force and where it comes
      from; it ends with status 2 where something is off.

    The limits are those that `system.hello` tells. This page is generated from their declarations.


    """

  private static let example = """

    ```json
    {
      "idleExitSeconds": 600,
      "log": {"level": "debug", "fileBytes": 262144},
      "limits": {"connections": 64, "watches": 4}
    }
    ```

    """
}
