;; Calls a server through jsonrpc.el of Emacs, as it comes: header framing over a Unix socket, null for no parameters.
;;
;; usage: emacs -Q --batch -l jsonrpc_client.el SOCKET
(require 'jsonrpc)
(require 'json)

(let* ((socket (pop command-line-args-left))
       (connection
        (make-instance
         'jsonrpc-process-connection
         :name "assay"
         :process (make-network-process
                   :name "assay" :family 'local :service socket
                   :coding 'utf-8-emacs-unix :noquery t)))
       (hello (jsonrpc-request connection 'system.hello nil))
       (submitted
        (jsonrpc-request
         connection 'claim.submit '(:text "Sent by jsonrpc.el" :tags ["published-client"])))
       (listed (jsonrpc-request connection 'claim.list '(:tag "published-client")))
       (refused
        (condition-case failure
            (progn (jsonrpc-request connection 'claim.get '(:claim "C999")) :null)
          (jsonrpc-error (alist-get 'jsonrpc-error-code (cddr failure))))))
  (jsonrpc-notify connection 'system.ping nil)
  (princ
   (json-serialize
    (list :server (plist-get hello :server)
          :submitted (plist-get (plist-get submitted :claim) :id)
          :listed (vconcat (mapcar (lambda (claim) (plist-get claim :id)) (plist-get listed :claims)))
          :refused refused))))
