"""The package in .NET Interactive's Jupyter mode, driven by Jupyter's own client; the kernelspec is found through JUPYTER_PATH."""
import unittest

from jupyter_client.manager import start_new_kernel

CIRCUIT = """var x = Variable(-2.0); var y = Variable(5.0); var z = Variable(-4.0);
var q = x + y;
var f = q * z;"""


class JupyterMode(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.manager, cls.client = start_new_kernel(kernel_name="net-csharp", startup_timeout=60)
        cls.reply, cls.loading = cls.run_cell('#r "nuget: NotebookBackprop"')

    @classmethod
    def tearDownClass(cls):
        cls.client.stop_channels()
        cls.manager.shutdown_kernel(now=True)

    @classmethod
    def run_cell(cls, code):
        """The reply's content and the messages that show something."""
        shown = []
        reply = cls.client.execute_interactive(code, timeout=60, output_hook=shown.append)
        return reply["content"], [message for message in shown if message["msg_type"] not in ("status", "execute_input")]

    def show(self, code, kind):
        """The forms of the one output of a cell."""
        reply, shown = self.run_cell(code)
        self.assertEqual("ok", reply["status"], reply)
        self.assertEqual([kind], [message["msg_type"] for message in shown])
        return shown[0]["content"]["data"]

    def test_package_loads_and_writes_nothing(self):
        self.assertEqual("ok", self.reply["status"], self.reply)
        self.assertEqual([], [message["content"] for message in self.loading if message["msg_type"] in ("stream", "error")])

    def test_magic_draws_the_graph_and_names_the_variables(self):
        data = self.show(CIRCUIT + "\n#!backprop graph f", "display_data")
        self.assertIn("nbp-view", data["text/html"])
        for expected in ("x", "y", "z", "q", "f", "−12", "−4", "3"):
            self.assertIn(expected, data["text/plain"])

    def test_value_shows_itself_in_html_and_text(self):
        data = self.show(CIRCUIT + "\nf", "execute_result")
        self.assertIn("nbp-view", data["text/html"])
        self.assertTrue(data["text/plain"].startswith("f = −12"), data["text/plain"])

    def test_drawings_speak_the_language_that_was_set(self):
        data = self.show(CIRCUIT + "\n#!backprop config --language es\n#!backprop graph f\n#!backprop config --language en", "display_data")
        self.assertIn('lang="es"', data["text/html"])

    def test_error_is_one_sentence_and_the_session_goes_on(self):
        self.run_cell(CIRCUIT)
        reply, shown = self.run_cell("#!backprop graph nowhere")
        self.assertEqual("error", reply["status"])
        self.assertIn("there is no variable 'nowhere'", reply["evalue"])
        self.assertEqual([("error", [reply["evalue"]])], [(message["msg_type"], message["content"]["traceback"]) for message in shown])
        self.assertIn("nbp-view", self.show("#!backprop graph f", "display_data")["text/html"])

    def test_output_is_replaced_in_place(self):
        _, shown = self.run_cell("""using NotebookBackprop.Rendering;
var shown = Notebook.Current.Display(new TextView("one"));
shown.Update(new TextView("two"));""")
        self.assertEqual([("display_data", "one"), ("update_display_data", "two")], [(message["msg_type"], message["content"]["data"]["text/plain"]) for message in shown])
        self.assertEqual(1, len({message["content"]["transient"]["display_id"] for message in shown}))

    def test_completion_offers_commands_and_names(self):
        self.run_cell(CIRCUIT)
        for typed, word, start in (("#!backprop gr", "graph", 11), ("#!backprop graph ", "f", 17), ("var a = 1;\n#!backprop graph f --fo", "--fold", 30)):
            self.client.complete(typed)
            reply = self.client.get_shell_msg(timeout=30)["content"]
            self.assertIn(word, reply["matches"])
            self.assertEqual((start, len(typed)), (reply["cursor_start"], reply["cursor_end"]))

    def test_interrupt_is_not_heard_and_does_no_harm(self):
        """The platform answers no interrupt in this mode: the cell runs to its end, and the variables are there."""
        self.run_cell("var kept = 41;")
        request = self.client.execute("System.Threading.Thread.Sleep(2000); kept++;")
        self.client.control_channel.send(self.client.session.msg("interrupt_request", {}))
        reply = self.client.get_shell_msg(timeout=30)
        self.assertEqual((request, "ok"), (reply["parent_header"]["msg_id"], reply["content"]["status"]))
        self.assertIn("42", self.run_cell("Console.Write(kept);")[1][-1]["content"]["text"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
