function __assay_complete
  set -l words (commandline -opc)[2..-1] (commandline -ct)
  assay complete --no-start -- $words 2>/dev/null
end
complete -c assay -f -a '(__assay_complete)'
