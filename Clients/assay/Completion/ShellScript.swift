/// The shells for which completion can be set up.
enum Shell: String, CaseIterable, ArgumentValue {
  case bash, zsh, fish

  /// A script for the shell that asks `assay complete` for the candidates.
  var script: String {
    switch self {
    case .bash:
      """
      _assay() {
        local line
        COMPREPLY=()
        while IFS= read -r line; do
          COMPREPLY+=("$(printf '%q' "${line%%$'\\t'*}")")
        done < <(assay complete --no-start -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      }
      complete -o default -F _assay assay
      """
    case .zsh:
      """
      #compdef assay
      _assay() {
        local -a words_known lines
        local line
        lines=("${(@f)$(assay complete --no-start -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
        for line in $lines; do words_known+=("${line%%$'\\t'*}"); done
        compadd -a words_known || _files
      }
      compdef _assay assay
      """
    case .fish:
      """
      function __assay_complete
        set -l words (commandline -opc)[2..-1] (commandline -ct)
        assay complete --no-start -- $words 2>/dev/null
      end
      complete -c assay -f -a '(__assay_complete)'
      """
    }
  }
}
