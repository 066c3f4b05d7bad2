"""The kernel under Debian's jupyter_kernel_test, which checks every message against the protocol's specification."""
import threading
import time
import unittest

import jupyter_kernel_test


class BackpropKernel(jupyter_kernel_test.KernelTests):
    kernel_name = "backprop"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "#!backprop grap", "matches": {"graph"}},
    ]
    complete_code_samples = ["1 + 1", "var a = 1;", "#!backprop help", "", "// é 😀"]
    incomplete_code_samples = ["if (true) {", "Math.Max(1,"]
    invalid_code_samples = ["int x = 1 2;", "#!nobody"]
    code_generate_error = 'throw new InvalidOperationException("no");'
    code_execute_result = [{"code": "6 * 7", "result": "42"}, {"code": '"é😀"', "result": "é😀"}]
    code_display_data = [{"code": "display(HTML(\"<b>x</b>\"));", "mime": "text/html"}]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"

    def run_cell(self, code, timeout=15, **options):
        """The reply and the outputs of a cell; unlike the suite's own, deaf to what other requests say meanwhile."""
        self.flush_channels()
        request = self.kc.execute(code, **options)
        reply = self.get_non_kernel_info_reply(timeout=timeout)
        jupyter_kernel_test.validate_message(reply, "execute_reply", request)
        outputs = []
        while True:
            message = self.kc.get_iopub_msg(timeout=5)
            if message["parent_header"]["msg_id"] != request:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return reply, outputs
            if message["msg_type"] not in ("status", "execute_input"):
                jupyter_kernel_test.validate_message(message, message["msg_type"], request)
                outputs.append(message)

    def test_silent_says_and_counts_nothing(self):
        before = self.run_cell("0")[0]["content"]["execution_count"]
        reply, outputs = self.run_cell('Console.WriteLine("x"); 1', silent=True)
        self.assertEqual(("ok", []), (reply["content"]["status"], outputs))
        self.assertEqual(before + 1, self.run_cell("0")[0]["content"]["execution_count"])

    def test_unstored_cell_is_not_in_history(self):
        self.run_cell("var unstored = 1;", store_history=False)
        self.kc.history(hist_access_type="tail", n=5)
        history = self.get_non_kernel_info_reply(timeout=15)["content"]["history"]
        self.assertFalse(any("unstored" in code for _, _, code in history))
        self.assertEqual("ok", self.run_cell("unstored")[0]["content"]["status"])

    def test_user_expressions(self):
        self.flush_channels()
        self.kc.execute("var seven = 7;", user_expressions={"good": "seven + 1", "bad": "nobody"})
        values = self.get_non_kernel_info_reply(timeout=15)["content"]["user_expressions"]
        self.assertEqual("8", values["good"]["data"]["text/plain"])
        self.assertEqual("error", values["bad"]["status"])

    def test_error_points_into_the_cell(self):
        reply, outputs = self.run_cell("var fine = 1;\nint zero = 0;\nfine / zero")
        self.assertEqual("System.DivideByZeroException", reply["content"]["ename"])
        traceback = "\n".join(outputs[-1]["content"]["traceback"])
        self.assertIn("line 3", traceback)
        self.assertIn("fine / zero", traceback)

    def test_failure_stops_what_waits_behind_it(self):
        self.flush_channels()
        first = self.kc.execute('System.Threading.Thread.Sleep(500); throw new Exception("stop");')
        second = self.kc.execute("var reached = 1;")
        replies = {}
        while len(replies) < 2:
            reply = self.kc.get_shell_msg(timeout=15)
            replies[reply["parent_header"]["msg_id"]] = reply["content"]["status"]
        self.assertEqual(("error", "aborted"), (replies[first], replies[second]))
        self.assertEqual("error", self.run_cell("reached")[0]["content"]["status"])

    def test_stop_on_error_can_be_off(self):
        self.flush_channels()
        first = self.kc.execute('System.Threading.Thread.Sleep(500); throw new Exception("on");', stop_on_error=False)
        second = self.kc.execute("var passed = 1;")
        replies = {}
        while len(replies) < 2:
            reply = self.kc.get_shell_msg(timeout=15)
            replies[reply["parent_header"]["msg_id"]] = reply["content"]["status"]
        self.assertEqual(("error", "ok"), (replies[first], replies[second]))

    def test_display_is_updated_in_place(self):
        _, outputs = self.run_cell('var shown = display("one"); shown.Update("two");')
        kinds = [output["msg_type"] for output in outputs]
        names = {output["content"]["transient"]["display_id"] for output in outputs}
        self.assertEqual(["display_data", "update_display_data"], kinds)
        self.assertEqual(1, len(names))

    def test_training_is_drawn_in_place_while_it_runs(self):
        self.flush_channels()
        request = self.kc.execute("""
            var net = new Sequential(new Linear(2, 4), new Tanh(), new Linear(4, 1));
            var sgd = new Sgd(net.Parameters.Values, 0.01);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            using (var watch = net.Watch(steps: 100000000))
                while (clock.Elapsed.TotalSeconds < 5)
                {
                    sgd.ZeroGrad();
                    var loss = Mean(Square(net.Forward(Ones(3, 2))));
                    loss.Backward();
                    sgd.Step();
                    watch.Step(loss);
                }
            """)
        shown = []
        while not shown or shown[-1][1]["msg_type"] != "status" or shown[-1][1]["content"]["execution_state"] != "idle":
            message = self.kc.get_iopub_msg(timeout=30)
            if message["parent_header"]["msg_id"] == request:
                shown.append((time.monotonic(), message))
        kinds = [message["msg_type"] for _, message in shown if message["msg_type"] not in ("status", "execute_input")]
        updates = [(when, message) for when, message in shown if message["msg_type"] == "update_display_data"]
        self.assertEqual(["display_data"] + ["update_display_data"] * len(updates), kinds)
        names = {message["content"]["transient"]["display_id"] for _, message in shown if "display" in message["msg_type"]}
        self.assertEqual(1, len(names))
        # Four a second at most, the last one besides; they come while the cell runs, not at its end.
        self.assertTrue(4 <= len(updates) <= 21, len(updates))
        self.assertGreater(updates[-1][0] - updates[0][0], 1.5)
        texts = [message["content"]["data"]["text/plain"] for _, message in updates]
        self.assertRegex(texts[0], r"^Training: step \d+ of 100000000 · ")
        self.assertRegex(texts[-1], r"^Training: [\d,]+ steps · loss .* ended at step [\d,]+ of 100,000,000")

    def test_stream_arrives_while_the_cell_runs(self):
        self.flush_channels()
        self.kc.execute('Console.Write("early"); System.Threading.Thread.Sleep(3000);')
        while True:
            message = self.kc.get_iopub_msg(timeout=15)
            if message["msg_type"] == "stream":
                break
        self.assertEqual("early", message["content"]["text"])
        self.assertRaises(Exception, lambda: self.kc.get_shell_msg(timeout=0.2))
        self.get_non_kernel_info_reply(timeout=15)

    def test_interrupt_ends_a_cell_and_keeps_variables(self):
        self.run_cell("var kept = 5;")
        for runaway in ["while (true);", "System.Threading.Thread.Sleep(60000);", "await Task.Delay(60000);"]:
            with self.subTest(runaway):
                threading.Timer(0.5, self.km.interrupt_kernel).start()
                reply, outputs = self.run_cell(runaway, timeout=30)
                self.assertEqual("Interrupted", reply["content"]["ename"])
                self.assertEqual("error", outputs[-1]["msg_type"])
        _, outputs = self.run_cell("kept")
        self.assertEqual("5", outputs[0]["content"]["data"]["text/plain"])

    def test_input_is_refused_in_words_where_nobody_can_be_asked(self):
        reply, _ = self.run_cell("Console.ReadLine()", allow_stdin=False)
        self.assertIn("no console input", reply["content"]["evalue"])

    def ask(self, code):
        """Runs a cell up to its question; what it wrote before has been sent by then."""
        self.flush_channels()
        request = self.kc.execute(code, allow_stdin=True)
        asked = self.kc.get_stdin_msg(timeout=15)
        self.assertEqual(("input_request", request), (asked["msg_type"], asked["parent_header"]["msg_id"]))
        self.assertEqual({"prompt": "", "password": False}, asked["content"])
        return request

    def answer(self, value):
        self.kc.input(value)
        return self.get_non_kernel_info_reply(timeout=15)["content"]

    def test_user_is_asked_for_input(self):
        self.ask('Console.Write("name? "); var name = Console.ReadLine(); var second = (char)Console.Read();')
        self.kc.input("é😀")
        self.kc.get_stdin_msg(timeout=15)
        self.assertEqual("ok", self.answer("two")["status"])
        # The rest of the second line is still there.
        _, outputs = self.run_cell("name + second + Console.ReadLine()", allow_stdin=False)
        self.assertEqual("é😀two", outputs[-1]["content"]["data"]["text/plain"])

    def test_waiting_for_input_is_interrupted(self):
        self.ask("Console.ReadLine()")
        self.km.interrupt_kernel()
        self.assertEqual("Interrupted", self.get_non_kernel_info_reply(timeout=15)["content"]["ename"])
        # An answer that comes too late is nobody's.
        self.kc.input("late")
        self.ask("var line = Console.ReadLine();")
        self.assertEqual("ok", self.answer("in time")["status"])
        _, outputs = self.run_cell("line")
        self.assertEqual("in time", outputs[-1]["content"]["data"]["text/plain"])

    def interrupted(self, code):
        """What is said of a cell that is interrupted once it has written something."""
        self.flush_channels()
        self.kc.execute(code)
        while self.kc.get_iopub_msg(timeout=30)["msg_type"] != "stream":
            pass
        self.km.interrupt_kernel()
        return self.get_non_kernel_info_reply(timeout=30)["content"]["evalue"]

    def test_what_an_interrupt_leaves_running_is_told(self):
        stopped = "The cell was stopped; variables keep what they held."
        self.assertEqual(
            stopped + " Work on other threads goes on: restart the kernel to end it.",
            self.interrupted(
                "var (on, ended) = (true, false);\n"
                "System.Threading.ThreadPool.QueueUserWorkItem(_ => { Console.Write('x'); while (on); ended = true; });\nwhile (true);"))
        self.run_cell("on = false; while (!ended) await Task.Delay(10);")
        self.assertEqual(stopped, self.interrupted("Task.Run(() => { Console.Write('x'); while (true); }).Wait();"))

    def test_directives_are_completed_and_described(self):
        self.flush_channels()
        for code, words, start in [("#!wh", ["#!who", "#!whos"], 0), ("var a = 1;\n#!ti", ["#!time"], 11), ("#!import nothing/", [], 9)]:
            with self.subTest(code):
                self.kc.complete(code, len(code))
                reply = self.get_non_kernel_info_reply(timeout=15)["content"]
                self.assertEqual((words, start, len(code)), (reply["matches"], reply["cursor_start"], reply["cursor_end"]))
        self.kc.inspect('#r "nuget: Any"', 4)
        described = self.get_non_kernel_info_reply(timeout=15)["content"]["data"]["text/plain"]
        self.assertTrue(described.startswith('#r "nuget: NAME[, VERSION]"\nLoads a NuGet package'), described)

    def test_comms_are_closed(self):
        self.flush_channels()
        message = self.kc.session.msg("comm_open", {"comm_id": "c1", "target_name": "none", "data": {}})
        self.kc.shell_channel.send(message)
        while True:
            heard = self.kc.get_iopub_msg(timeout=15)
            if heard["msg_type"] == "comm_close":
                break
        self.assertEqual("c1", heard["content"]["comm_id"])
        self.kc.comm_info()
        self.assertEqual({}, self.get_non_kernel_info_reply(timeout=15)["content"]["comms"])

    def test_completion_counts_characters_not_code_units(self):
        self.flush_channels()
        code = '"😀😀".Leng'
        self.kc.complete(code, len(code))
        reply = self.get_non_kernel_info_reply(timeout=15)["content"]
        self.assertEqual((["Length"], 5, 9), (reply["matches"], reply["cursor_start"], reply["cursor_end"]))

    def test_restart_forgets(self):
        self.run_cell("var gone = 1;")
        self.km.restart_kernel()
        self.kc.wait_for_ready(timeout=30)
        self.assertEqual("error", self.run_cell("gone")[0]["content"]["status"])
        self.assertEqual(2, self.run_cell("1")[0]["content"]["execution_count"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
