using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EssayCoach.Cli;

/// <summary>A command whose help ends with examples.</summary>
internal abstract class ExampledCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>The usual help, then the command's examples.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampledCommand { Examples.Count: > 0 } command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n" + string.Concat(command.Examples.Select(e => $"  {e}\n")) + "\n");
        }

        return result;
    }
}
