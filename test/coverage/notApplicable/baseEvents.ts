/** Tests of CPython's test_base_events that cannot apply here: `Class.test_name`, with the reason. */
export default {
  "BaseEventTests.test_ipaddr_info":
    "Tests `_ipaddr_info`, a private helper that makes `getaddrinfo` answers for sockets; there are no sockets here.",
  "BaseEventTests.test_port_parameter_types":
    "Tests `_ipaddr_info`, a private helper that makes `getaddrinfo` answers for sockets; there are no sockets here.",
  "BaseEventTests.test_ipaddr_info_no_inet_pton":
    "Tests `_ipaddr_info`, a private helper that makes `getaddrinfo` answers for sockets; there are no sockets here.",
  "BaseEventLoopTests.test_not_implemented":
    "Tests CPython's private template methods for transports and selectors, of which the loop here has none.",
  "BaseEventLoopTests.test_subprocess_exec_invalid_args":
    "Subprocesses: `subprocess_exec` and `subprocess_shell` are not supported, programs that call them get a diagnostic.",
  "BaseEventLoopTests.test_subprocess_shell_invalid_args":
    "Subprocesses: `subprocess_exec` and `subprocess_shell` are not supported, programs that call them get a diagnostic.",
  "BaseEventLoopTests.test_single_selecter_event_callback_after_stopping":
    "Puts events into a mock of the selector; the loop here has no selector, I/O of the host arrives through callbacks.",
  "BaseEventLoopTests.test_custom_run_forever_integration":
    "Drives the loop by hand through the private `_run_forever_setup` and `_run_once`; the loop here goes on in microtasks, so no program can drive it synchronously.",
  "BaseEventLoopTests.test_asyncgen_finalization_by_gc":
    "Garbage collection: an async generator is finalized when `gc.collect()` finds it; JavaScript has no `gc.collect()` for programs.",
  "BaseEventLoopTests.test_asyncgen_finalization_by_gc_in_other_thread":
    "Garbage collection: an async generator is finalized when `gc.collect()` finds it; JavaScript has no `gc.collect()` for programs.",
  "BaseEventLoopWithSelectorTests.test_getnameinfo":
    "Transports and servers: `getnameinfo` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_multiple_errors":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_timeout":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_host_port_sock":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_wrong_sock":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_wrong_sock":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_ssl_timeout_for_plain_socket":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_stream_bittype":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_ipv6":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_wrong_sock":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_no_host_port_sock":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_no_getaddrinfo":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_connect_err":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_multiple":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_multiple_errors_local_addr":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_ipv6_scope":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_ip_addr":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_no_inet_pton":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_service_name":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_no_local_addr":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_bluetooth":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_ssl_server_hostname_default":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_no_ssl_server_hostname_errors":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_ssl_server_hostname_errors":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_connection_ssl_timeout_for_plain_socket":
    "Transports and servers: `create_connection` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_empty_host":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_host_port_sock":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_no_host_port_sock":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_no_getaddrinfo":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_nosoreuseport":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_soreuseport_only_defined":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_server_cant_bind":
    "Transports and servers: `create_server` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_no_addrinfo":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_addr_error":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_connect_err":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_allow_broadcast":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_socket_err":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_no_matching_family":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_setblk_err":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_noaddr_nofamily":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_cant_bind":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_sock":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_sock_unix":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_existing_sock_unix":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_sock_sockopts":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_sockopts":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_nosoreuseport":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_ip_addr":
    "Transports and servers: `create_datagram_endpoint` is not supported, programs that call it get a diagnostic.",
  "BaseEventLoopWithSelectorTests.test_accept_connection_retry":
    "Transports and servers: tests `_accept_connection`, which accepts a connection from a mock of a socket.",
  "BaseEventLoopWithSelectorTests.test_accept_connection_exception":
    "Transports and servers: tests `_accept_connection`, which accepts a connection from a mock of a socket.",
  "BaseLoopSockSendfileTests.test__sock_sendfile_native_failure":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_sock_sendfile_no_fallback":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_sock_sendfile_fallback":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_sock_sendfile_fallback_offset_and_count":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_blocking_socket":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_nonbinary_file":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_nonstream_socket":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_notint_count":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_negative_count":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_notint_offset":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "BaseLoopSockSendfileTests.test_negative_offset":
    "Transports and servers: tests `sock_sendfile`, which sends a file through a raw socket.",
  "TestSelectorUtils.test_set_nodelay":
    "Transports and servers: tests `_set_nodelay`, a private helper that sets an option of a TCP socket.",
} satisfies Record<string, string>;
